/* lang.c - the registry of languages and the stemmers. See lang.h.
 *
 * The tables are made by tools/gen_lang.py from data/lang/. Stemmers are libstemmer's (Snowball); which ones there
 * are depends on the installed release, so a stemmer that is missing is no error: terms.c then takes the prefix.
 */
#include "lang.h"

#include <libstemmer.h>
#include <string.h>

#include "unicode.h"
#include "utf8.h"

#include "gen/lang.inc"

static const struct { const char *alias, *code; } aliases[] = {
    { "nb", "no" }, { "nn", "no" }, { "in", "id" }, { "iw", "he" }, { "fil", "tl" }, { "ji", "yi" },
};

static int by_code(const char *code, size_t size, const char *other)
{
    int order = strncmp(code, other, size);
    return order ? order : -(other[size] != '\0');
}

static const sm_lang *exact(const char *code, size_t size)
{
    uint32_t low = 0, high = sm_n_langs;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        int order = by_code(code, size, sm_langs[mid].code);
        if (order == 0)
            return &sm_langs[mid];
        if (order < 0)
            high = mid;
        else
            low = mid + 1;
    }
    return NULL;
}

const sm_lang *sm_lang_of(const char *code)
{
    char main[9];
    size_t size = 0;
    while (code[size] && code[size] != '-' && code[size] != '_') {
        if (size == sizeof main - 1)
            return NULL;
        main[size] = (char)sm_lower((unsigned char)code[size]);
        size++;
    }
    main[size] = '\0';
    if (strcmp(main, "und") == 0)
        return sm_lang_und();
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (strcmp(main, aliases[i].alias) == 0)
            return sm_lang_of(aliases[i].code);
    return exact(main, size);
}

const summ_language *summ_languages(size_t *n)
{
    if (n)
        *n = sm_n_langs;
    return listed;
}

const sm_lang *sm_lang_und(void) { return &sm_langs[sm_n_langs]; }

uint32_t sm_words_index(const sm_words *set, const char *utf8, size_t size)
{
    uint32_t low = 0, high = set->n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        size_t length = set->at[mid + 1] - set->at[mid];
        int order = size && length ? (unsigned char)utf8[0] - set->pool[set->at[mid]] : 0;
        if (order == 0)
            order = memcmp(utf8, set->pool + set->at[mid], size < length ? size : length);
        if (order == 0 && size == length)
            return mid;
        if (order < 0 || (order == 0 && size < length))
            high = mid;
        else
            low = mid + 1;
    }
    return UINT32_MAX;
}

unsigned sm_words_find(const sm_words *set, const char *utf8, size_t size)
{
    uint32_t at = sm_words_index(set, utf8, size);
    return at == UINT32_MAX ? 0 : set->kinds ? set->kinds[at] : 1;
}

unsigned sm_words_find_cp(const sm_words *set, const uint32_t *cp, uint32_t n)
{
    enum { LONGEST = 64 };
    char buffer[LONGEST * 4];
    size_t size = 0;
    if (n > LONGEST || set->n == 0)
        return 0;
    for (uint32_t i = 0; i < n; i++)
        size += sm_put_utf8(cp[i], buffer + size);
    return sm_words_find(set, buffer, size);
}

/* How many words of the set do not stand behind the bytes. */
static uint32_t count_up_to(const sm_words *set, const char *utf8, size_t size)
{
    uint32_t low = 0, high = set->n;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        size_t length = set->at[mid + 1] - set->at[mid];
        int order = memcmp(utf8, set->pool + set->at[mid], size < length ? size : length);
        if (order < 0 || (order == 0 && size < length))
            high = mid;
        else
            low = mid + 1;
    }
    return low;
}

/* The word in front of the bytes shares more of them with them than any that stands before it: a word that they start with is no longer than that. */
unsigned sm_words_prefix_cp(const sm_words *set, const uint32_t *cp, uint32_t n, uint32_t *length)
{
    enum { LONGEST = 16 };
    char buffer[LONGEST * 4];
    size_t end[LONGEST + 1] = { 0 };
    n = n < LONGEST ? n : LONGEST;
    for (uint32_t i = 0; i < n; i++)
        end[i + 1] = end[i] + sm_put_utf8(cp[i], buffer + end[i]);
    while (n > 0) {
        uint32_t up_to = count_up_to(set, buffer, end[n]);
        if (up_to == 0)
            return 0;
        size_t at = set->at[up_to - 1], size = set->at[up_to] - at, shared = 0;
        /* NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult): up to end[n] the loop above has filled it */
        while (shared < size && shared < end[n] && (unsigned char)buffer[shared] == set->pool[at + shared])
            shared++;
        while (end[n] > shared)
            n--;
        if (shared < size)
            continue;
        *length = n;
        return set->kinds ? set->kinds[up_to - 1] : 1;
    }
    return 0;
}

struct sm_stemmers {
    summ_alloc          alloc;
    struct sb_stemmer **of;     /* by index in sm_langs */
    bool               *tried;
};

static size_t stemmers_size(void)
{
    return sizeof(sm_stemmers) + sm_n_langs * (sizeof(struct sb_stemmer *) + sizeof(bool));
}

sm_stemmers *sm_stemmers_new(const summ_alloc *alloc)
{
    sm_stemmers *s = alloc->resize(alloc->state, NULL, 0, stemmers_size());
    if (!s)
        return NULL;
    memset(s, 0, stemmers_size());
    s->alloc = *alloc;
    s->of = (struct sb_stemmer **)(void *)(s + 1);
    s->tried = (bool *)(void *)(s->of + sm_n_langs);
    return s;
}

void sm_stemmers_free(sm_stemmers *s)
{
    if (!s)
        return;
    for (uint32_t i = 0; i < sm_n_langs; i++)
        if (s->of[i])
            sb_stemmer_delete(s->of[i]);
    s->alloc.resize(s->alloc.state, s, stemmers_size(), 0);
}

const char *sm_stem(sm_arena *a, sm_stemmers *s, const sm_lang *lang, const char *word, size_t size, size_t *out_size)
{
    if (!lang->stemmer)
        return NULL;
    size_t i = (size_t)(lang - sm_langs);
    if (!s->tried[i]) {
        s->tried[i] = true;
        s->of[i] = sb_stemmer_new(lang->stemmer, NULL);
    }
    if (!s->of[i])
        return NULL;
    const sb_symbol *stem = sb_stemmer_stem(s->of[i], (const sb_symbol *)word, (int)size);
    if (!stem)
        sm_no_memory(a);
    *out_size = (size_t)sb_stemmer_length(s->of[i]);
    return (const char *)stem;
}
