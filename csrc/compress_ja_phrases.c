/* compress_ja_phrases.c - reads a Japanese clause as phrases, by the particles behind nouns.
 *
 * Limits: a particle is known by its letters alone; a noun written in hiragana is read as part of one.
 */
#include "compress_ja_phrases.h"

enum { RUN = 6 };

static const struct { uint32_t text[RUN]; sm_ja_role is; } RUNS[] = {
    { { WA }, SM_JA_TOPIC }, { { 0x3082 }, SM_JA_TOPIC }, { { DE, WA }, SM_JA_TOPIC },
    { { NI, WA }, SM_JA_TOPIC }, { { GA }, SM_JA_SUBJECT }, { { WO }, SM_JA_OBJECT },
    { { NI }, SM_JA_GOAL }, { { HE }, SM_JA_GOAL }, { { TO }, SM_JA_WITH }, { { 0x3084 }, SM_JA_WITH }, { { NO }, SM_JA_OF },
    { { DE, NO }, SM_JA_OF }, { { HE, NO }, SM_JA_OF }, { { 0x304b, 0x3089,
    NO }, SM_JA_OF }, { { MA, DE, NO }, SM_JA_OF }, { { TO, NO }, SM_JA_OF },   /* kara no, made no */
    { { 0x306a, 0x3069, NO }, SM_JA_OF }, { { NI, 0x3088, 0x308b },
    SM_JA_OF }, { { NI, 0x304a, 0x3051, 0x308b }, SM_JA_OF },                                                    /* ni yoru, ni okeru */
    { { DE }, SM_JA_ADJUNCT }, { { 0x304b, 0x3089 }, SM_JA_ADJUNCT },
    { { 0x307e, DE }, SM_JA_ADJUNCT }, { { NI, 0x3088, 0x308a }, SM_JA_ADJUNCT },    /* kara, made, ni yori */
    { { NI, 0x3088, 0x3063, 0x3066 }, SM_JA_ADJUNCT }, { { TO, TO, 0x3082, NI }, SM_JA_ADJUNCT },   /* ni yotte, to tomo ni */
    { { 0x3089, NO }, SM_JA_OF }, { { 0x3089, WA }, SM_JA_TOPIC }, { { 0x3089, GA },
    SM_JA_SUBJECT }, { { 0x3089, WO }, SM_JA_OBJECT }, { { 0x3089, NI }, SM_JA_GOAL },   /* ra */
    { { NI, 0x304a, 0x3044, 0x3066 }, SM_JA_ADJUNCT },
    { { NI, 0x3066 }, SM_JA_ADJUNCT }, { { NO, TA, 0x3081 }, SM_JA_ADJUNCT },   /* ni oite, nite, no tame */
};

static bool is_particle(const sm_ja_phrases *c, uint32_t start, uint32_t end, sm_ja_role *is)
{
    for (size_t r = 0; r < sizeof RUNS / sizeof *RUNS; r++) {
        uint32_t n = 0;
        while (n < RUN && RUNS[r].text[n] != 0 && start + n < end && c->k->cp[start + n] == RUNS[r].text[n])
            n++;
        if (start + n == end && (n == RUN || RUNS[r].text[n] == 0)) {
            *is = RUNS[r].is;
            return true;
        }
    }
    return false;
}

/* "で", or behind the last letter of a noun made of a verb: "水揚|げで", "取り組|みを". */
static bool is_run(const sm_ja_phrases *c, uint32_t start, uint32_t end, sm_ja_role *is)
{
    static const uint32_t nouns[] = { 0x3052, 0x307f, 0x308a, 0x3048, 0x3051, 0x3081, 0x305b, 0x308c, 0x304d, 0x3061, 0x3057, 0x3073, 0x3079 };
    /* ge mi ri e ke me se re ki chi shi bi be */
    static const uint32_t particles[] = { DE, WO, GA, NO };
    bool made = end == start + 2 && SM_ONE_OF(c->k->cp[start], nouns) && SM_ONE_OF(c->k->cp[start + 1], particles);
    return is_particle(c, start, end, is) || (made && is_particle(c, start + 1, end, is));
}

/* "孔に|すむ", "層を|つくる", "組合で|つくる": where a verb written in hiragana starts behind the particle of the noun; end: nowhere. */
static uint32_t verb_start(const sm_ja_phrases *c, uint32_t start, uint32_t end)
{
    static const uint32_t particles[] = { WO, NI, DE },
                          ends[] = { 0x308b, 0x3046, 0x304f, 0x3059, 0x3064, 0x3076, 0x3080, TA, 0x308a, 0x3061, 0x304d, 0x307f, 0x3050 };
    /* ru u ku su tsu bu mu ta ri chi ki mi gu */
    const uint32_t *cp = c->k->cp;
    bool is = end > start + 2 && cp[start] == DE && cp[start + 1] == 0x3042;   /* "である" */
    return end > start + 2 && !is && SM_ONE_OF(cp[start], particles) && SM_ONE_OF(cp[end - 1], ends) ? start + 1 : end;
}

/* "出した", "出している", "更新する": may it stand in front of a noun? Not "に対する", "に関する", whose noun is no verb's. */
static bool ends_clause(const sm_cjk *k, const sm_ja_phrase *p, bool follows)
{
    static const uint32_t bound[] = { 0x5bfe, 0x95a2, 0x4fc2 };   /* tai kan kei */
    static const uint32_t other[] = { 0x3046, 0x3080, 0x3059, 0x3076, 0x304f };   /* "行う", "住む", "示す", "結ぶ", "続く" */
    if (p->end < p->start + 2)
        return false;
    static const uint32_t ends[] = { 0x3046, 0x3080, 0x3059, 0x3076, 0x308b, 0x304f, 0x3050 };   /* u mu su bu ru ku gu */
    bool says = p->end - p->start > 2 && k->cp[p->end - 3] == TO && k->cp[p->end - 2] == 0x3059;   /* "公表しないとする命令": what it says */
    bool adverb = !says && p->noun >= p->start + 2 && p->end >= p->noun + 3;   /* "端末を|直接つなぐ" */
    if (follows && (p->noun == p->start || adverb))                   /* "孔に|すむ" */
        return SM_ONE_OF(k->cp[p->end - 1], ends) || sm_ja_ends_relative(k, p->end - 1);
    if (says)
        return false;
    if (sm_ja_ends_relative(k, p->end - 1)
        || (p->noun > p->start && p->noun <= p->start + 2 && p->end == p->noun + 1 && SM_ONE_OF(k->cp[p->noun], other)))
        return true;
    return p->noun > p->start && k->cp[p->end - 1] == 0x308b && !(p->noun == p->start + 1 && SM_ONE_OF(k->cp[p->start], bound));
}

/* "不足が深刻な", "養殖が盛んな": not "町が危険な塀を壊す" */
static bool says_how(const sm_cjk *k, const sm_ja_phrase *p)
{
    static const uint32_t how[][2] = { { 0x6df1, 0x523b }, { 0x56f0, 0x96e3 }, { 0x8c4a, 0x5bcc },
                                       { 0x6d3b, 0x767a }, { 0x5fc5, 0x8981 }, { 0x597d, 0x8abf } };
    /* shinkoku konnan hofu kappatsu hitsuyo kocho */
    bool thriving = p->noun == p->start + 1 && p->end == p->noun + 2 && k->cp[p->start] == 0x76db;   /* sakan na */
    return k->cp[p->end - 1] == 0x306a
           && (thriving || (p->end == p->noun + 1 && sm_ja_has_pair(k, p->start, p->noun, how, sizeof how / sizeof *how)));   /* na */
}

bool sm_ja_is_quality(const sm_cjk *k, const sm_ja_phrase *p)
{
    bool adjective = p->noun == p->start + 1 && k->cp[p->end - 1] == 0x3044
                     && (p->end == p->noun + 1 || (p->end == p->noun + 2 && k->cp[p->noun] == 0x3057));   /* (shi)i */
    return adjective;
}

void sm_ja_find_phrases(sm_ja_phrases *c, uint32_t start, uint32_t end)
{
    c->n = 0;
    for (uint32_t at = start; at < end && c->n < SM_JA_PHRASES; ) {
        sm_ja_phrase *p = &c->at[c->n];
        int depth = 0;
        p->start = at;
        for (; at < end && (depth > 0 || !sm_ja_is_hiragana(c->k->cp[at])); at++)
            depth += sm_nesting(c->k->cp[at]);
        p->noun = at;
        while (at < end && sm_ja_is_hiragana(c->k->cp[at]))
            at++;
        sm_ja_role is;
        bool run = p->noun > p->start && is_run(c, p->noun, at, &is);
        if (p->noun > p->start && !run)
            at = verb_start(c, p->noun, at);
        else if (run && !is_particle(c, p->noun, at, &is))   /* "水揚げ|で" */
            p->noun++;
        p->end = at;
        p->is = SM_JA_VERB;
        if (p->noun == p->start || !is_run(c, p->noun, p->end, &p->is))
            p->is = ends_clause(c->k, p, c->n > 0 && p[-1].is >= SM_JA_OBJECT && p[-1].is <= SM_JA_ADJUNCT && p[-1].end == p->start)
                        ? SM_JA_FINITE
                        : SM_JA_VERB;
        bool there = p->end == p->start + 2 && c->k->cp[p->start] == 0x3042 && c->k->cp[p->start + 1] == 0x308b && at < end
                     && sm_is_noun_end(c->k->cp[at]);   /* "おそれがある|鳥" */
        if (c->n > 0 && p[-1].is == SM_JA_SUBJECT && (there || says_how(c->k, p) || sm_ja_is_quality(c->k, p)))
            p->is = SM_JA_FINITE;
        bool denies = p->is == SM_JA_VERB && p->noun > p->start && p->end > p->noun + 2 && c->k->cp[p->end - 1] == 0x3044
                      && c->k->cp[p->end - 2] == 0x306a;   /* nai */
        if (denies && c->n > 0 && p[-1].is == SM_JA_OBJECT && at < end && sm_is_noun_end(c->k->cp[at]))   /* "店員を置かない店" */
            p->is = SM_JA_FINITE;
        c->n++;
    }
}

/* "強い" */
static bool is_adjective(const sm_ja_phrases *c, uint32_t i)
{
    const sm_ja_phrase *p = &c->at[i];
    return p->is == SM_JA_VERB && p->noun == p->start + 1 && p->end > p->noun && p->end <= p->noun + 2 && c->k->cp[p->end - 1] == 0x3044;
}

uint32_t sm_ja_first_of(const sm_ja_phrases *c, uint32_t i)
{
    while (i > 0 && (c->at[i - 1].is == SM_JA_OF || is_adjective(c, i - 1)))
        i--;
    bool leaned = i > 0 && (c->at[i - 1].is == SM_JA_FINITE || c->at[i - 1].is == SM_JA_WITH || c->at[i - 1].is == SM_JA_VERB);
    return leaned ? c->n : i;
}

uint32_t sm_ja_noun_size(const sm_cjk *k, const sm_ja_phrase *p)
{
    uint32_t at = p->start;
    while (at < p->noun && !sm_ja_opens_bracket(k->cp[at]))
        at++;
    return at - p->start;
}

bool sm_ja_ends_with_pair(const sm_cjk *k, const sm_ja_phrase *p, const uint32_t (*pairs)[2], size_t n)
{
    return p->noun >= p->start + 2 && sm_ja_has_pair(k, p->noun - 2, p->noun, pairs, n);
}

bool sm_ja_has_digit(const sm_cjk *k, const sm_ja_phrase *p)
{
    for (uint32_t i = p->start; i < p->noun; i++)
        if (sm_ja_is_digit(k->cp[i]))
            return true;
    return false;
}
