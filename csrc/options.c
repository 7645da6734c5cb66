/* options.c - the caller's options: copied by struct_size, every field checked. See options.h. */
#include "options.h"

#include <math.h>
#include <string.h>

enum { KNOWN_FLAGS = SUMM_KEEP_FURNITURE | SUMM_BY_SCORE | SUMM_STRICT | SUMM_MULTILINGUAL | SUMM_COMPRESS, DEFAULT_SENTENCES = 3 };

void summ_options_init(summ_options *opt, size_t struct_size)
{
    if (!opt || struct_size < sizeof opt->struct_size)
        return;
    memset(opt, 0, struct_size);
    opt->struct_size = struct_size;
}

/* The caller's struct as one of this version: older callers' missing fields are defaults, newer ones' must be zero. */
static bool adopt(const summ_options *in, summ_options *opt)
{
    memset(opt, 0, sizeof *opt);
    if (in) {
        size_t size = in->struct_size;
        if (size < offsetof(summ_options, lang) + sizeof in->lang)
            return false;
        for (size_t i = sizeof *opt; i < size; i++)
            if (((const unsigned char *)in)[i] != 0)
                return false;
        memcpy(opt, in, size < sizeof *opt ? size : sizeof *opt);
    }
    opt->struct_size = sizeof *opt;
    return true;
}

/* The name of the first field out of its range, or NULL. */
static const char *wrong_field(const summ_options *o)
{
    const struct { const char *name; bool wrong; } checks[] = {
        { "ratio", isnan(o->ratio) || o->ratio < 0 || o->ratio > 1 },
        { "flags", (o->flags & ~(uint32_t)KNOWN_FLAGS) != 0 },
        { "position", (unsigned)o->position > SUMM_POSITION_NONE },
        { "overflow", o->overflow > 1 },
        { "max_bytes", o->max_bytes > SUMM_TEXT_MAX },
        { "title", !o->title && o->title_len > 0 },
        { "title", o->title_len > SUMM_TEXT_MAX },
        { "query", !o->query && o->query_len > 0 },
        { "query", o->query_len > SUMM_TEXT_MAX },
        { "known", !o->known && o->known_len > 0 },
        { "known", o->known_len > SUMM_TEXT_MAX },
        { "stopwords", !o->stopwords && o->n_stopwords > 0 },
        { "alloc", o->alloc && !o->alloc->resize },
        { "lines", (unsigned)o->lines > SUMM_LINES_BREAKS },
        { "furniture_threshold", !isfinite(o->furniture_threshold) },
    };
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
        if (checks[i].wrong)
            return checks[i].name;
    for (size_t i = 0; i < o->n_stopwords; i++)
        if (!o->stopwords[i])
            return "stopwords";
    return NULL;
}

/* Adopt and check; *field is left alone where all is well. */
static summ_status check(const summ_options *in, summ_options *opt, const char **field)
{
    const char *wrong = adopt(in, opt) ? wrong_field(opt) : "struct_size";
    summ_status status = wrong ? SUMM_EINVAL : SUMM_OK;
    if (!wrong && opt->lang && !sm_lang_of(opt->lang)) {
        wrong = "lang";
        status = SUMM_ELANG;
    }
    if (wrong && field)
        *field = wrong;
    return status;
}

summ_status summ_options_check(const summ_options *in, const char **field)
{
    summ_options opt;
    return check(in, &opt, field);
}

static sm_string copy(sm_arena *a, const char *at, size_t size)
{
    sm_string s = { NULL, 0 };
    if (size > 0) {
        s.at = memcpy(sm_alloc(a, size, 1), at, size);
        s.size = size;
    }
    return s;
}

static const sm_string *copy_words(sm_arena *a, const char *const *words, size_t n)
{
    sm_string *copied = SM_NEW(a, sm_string, n);
    for (size_t i = 0; i < n; i++)
        copied[i] = copy(a, words[i], strlen(words[i]));
    return copied;
}

summ_status sm_options_copy(sm_arena *a, const summ_options *in, sm_options *out, const char **field)
{
    summ_options o;
    summ_status status = check(in, &o, field);
    if (status != SUMM_OK)
        return status;
    bool no_budget = !o.max_sentences && !o.max_words && !o.max_chars && o.ratio == 0;
    *out = (sm_options){
        .lang = o.lang ? sm_lang_of(o.lang) : NULL,
        .max_sentences = no_budget ? DEFAULT_SENTENCES : o.max_sentences,
        .max_words = o.max_words,
        .max_chars = o.max_chars,
        .ratio = o.ratio,
        .max_keywords = o.max_keywords,
        .headline_words = o.headline_words,
        .position = o.position,
        .lines = o.lines,
        .keep_furniture = (o.flags & SUMM_KEEP_FURNITURE) != 0,
        .by_score = (o.flags & SUMM_BY_SCORE) != 0,
        .strict = (o.flags & SUMM_STRICT) != 0,
        .multilingual = (o.flags & SUMM_MULTILINGUAL) != 0,
        .compress = (o.flags & SUMM_COMPRESS) != 0,
        .keep_last = o.overflow == 1,
        .furniture_threshold = o.furniture_threshold,
        .max_bytes = o.max_bytes ? o.max_bytes : SUMM_DEFAULT_MAX_BYTES,
        .title = copy(a, o.title, o.title_len),
        .query = copy(a, o.query, o.query_len),
        .known = copy(a, o.known, o.known_len),
        .stopwords = copy_words(a, o.stopwords, o.n_stopwords),
        .n_stopwords = o.n_stopwords,
    };
    return SUMM_OK;
}
