/* compress_ja_people.c - who somebody is, in a Japanese first sentence that is too long: where persons live and work, their
 * offices, names of the accused and of judges, charges where the deed stays, what a firm is in front of its name.
 */
#include "compress_ja_phrases.h"

enum { RUN = 6 };
/* Prices: percent of its worth that a line has without it. */
enum { WHO = 96, CHARGE = 88, NAME = 96, OFFICE = 85, SUSPECT = 92, APPOSITION = 85, DEED = 60, ROLE = 75 };

/* "無職" */
static bool is_dull_job(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t jobs[][2] = { { 0x7121, 0x8077 }, { 0x793e, 0x54e1 }, { 0x5f79, 0x54e1 }, { 0x696d, 0x54e1 }, { 0x55b6, 0x696d },
                                        { 0x4e0d, 0x8a73 }, { 0x30a4, 0x30c8 }, { 0x4e0d, 0x5b9a }, { 0x6226, 0x8005 } };
    /* mushoku, shain, yakuin, gyoin, eigyo, fusho, (arubai)to, (jusho) futei, (cho)sensha */
    return end > start + 1 && sm_ja_has_pair(k, end - 2, end, jobs, sizeof jobs / sizeof *jobs);
}

bool sm_ja_is_detail(const sm_cjk *k, uint32_t start, uint32_t end)
{
    bool place = false;
    uint32_t job = start;
    if (is_dull_job(k, start, end))
        return true;
    for (uint32_t i = start + 1; i < end; i++) {
        place |= sm_ja_ends_place(k->cp[i]);
        job = k->cp[i] == NO ? i + 1 : job;
    }
    return place && k->cp[end - 1] != 0x9577 && (job == start || job == end || sm_ja_ends_place(k->cp[end - 1]));   /* not "市長", "東町の教諭" */
}

/* "小学校教諭|、海野太郎容疑者（34）|を": the name of somebody accused, behind what he is. */
static void cut_suspect(sm_cjk *k, uint32_t i, uint32_t office)
{
    static const uint32_t titles[][2] = { { 0x7591, 0x8005 }, { 0x88ab, 0x544a } };   /* (yo)gisha hikoku */
    uint32_t from = k->p[i - 1].end, end = k->p[i].end, at = k->p[i].start, noun = sm_ja_skip_noun(k, at, end);
    bool what = from > office + 2 && sm_is_noun_end(k->cp[from - 1]) && sm_props_of(k->cp[from - 1])->kind == SM_KIND_HAN;
    while (at + 2 < noun && !sm_ja_has_pair(k, at, at + 2, titles, 2))
        at++;
    what &= at + 2 <= noun && sm_ja_has_pair(k, at, at + 2, titles, 2);
    at += 2;
    if (at < noun && sm_nesting(k->cp[at]) > 0)
        while (at < noun && sm_nesting(k->cp[at++]) >= 0)
            ;
    if (what && at < end && at >= noun && sm_ja_is_hiragana(k->cp[at]))
        sm_ja_add_last(k, from, at, SUSPECT);
}

/* "東町、無職、海野太郎容疑者": where a person lives and works. Behind the last particle of the piece in front of them. */
static void cut_person(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = 1, size; i < k->n; i++) {
        uint32_t from = k->p[i].start, end = sm_ja_skip_noun(k, from, k->p[i].end), first = i;
        bool titled = false;
        for (uint32_t at = from + 2; at < end && !titled && k->cp[at] != NO && !sm_is_digit(k->cp[at - 1]); at++)
            titled = sm_starts_with(k, at, end, &size) & SM_K_TITLE;
        while (titled && first > 0 && k->p[first - 1].start > start
               && sm_ja_skip_noun(k, k->p[first - 1].start, k->p[first - 1].end) == k->p[first - 1].end
               && !sm_ja_is_date(k, k->p[first - 1].start, k->p[first - 1].end))
            first--;
        if (!titled)
            continue;
        uint32_t cut = first < i ? k->p[first].start : from, piece = first > 0 ? k->p[first - 1].end : cut, at = piece;
        while (first > 0 && at > k->p[first - 1].start && at > start && !sm_ja_is_hiragana(k->cp[at - 1]))
            at--;
        if (first > 0 && at > start && at < piece && sm_ja_is_hiragana(k->cp[at - 1]) && !sm_ja_is_date(k, at, piece))
            cut = k->cp[at - 1] == NO ? cut : at;
        uint32_t to = cut;
        for (uint32_t d = first > 0 && cut < k->p[first].start ? first - 1 : first;
             d < i && sm_ja_is_detail(k, d + 1 == first ? cut : k->p[d].start, k->p[d].end); d++)
            to = k->p[d + 1].start;
        if (cut < to)
            sm_ja_add_last(k, cut, to, WHO);
        if (first > 0 && from == k->p[i].start && !sm_ja_is_detail(k, k->p[i - 1].start, k->p[i - 1].end))
            cut_suspect(k, i, to < k->p[i - 1].start ? k->p[i - 1].start : to);
    }
}

/* "罪に問われた|無職、海野太郎|被告の": the name, where what is charged stands in front. */
static void cut_accused(sm_cjk *k, uint32_t start)
{
    static const uint32_t titles[][2] = { { 0x7591, 0x8005 }, { 0x88ab, 0x544a } };   /* (yo)gisha hikoku */
    for (uint32_t at = start + SM_SHORTEST; at + 2 < k->out->body.end; at++) {
        uint32_t title = at - (k->cp[at] == 0x7591), name = title;   /* yo(gisha) */
        if (!sm_ja_has_pair(k, at, at + 2, titles, 2))
            continue;
        while (name > start && sm_is_noun_end(k->cp[name - 1]))
            name--;
        uint32_t job = name;
        while (sm_is_comma(k->cp[name - 1]) && job > start && (job == name || sm_is_noun_end(k->cp[job - 1])))
            job--;
        job = job < name && is_dull_job(k, job, name - 1) ? job : name;
        uint32_t n = k->out->n;
        if (name + 2 < title && job > start + SM_SHORTEST && k->cp[job - 1] == TA)
            sm_ja_add_last(k, job, title, SUSPECT);
        if (k->out->n > n)
            k->out->at[n].needs = (sm_stretch){ job - 4, job };
    }
}

/* "東町、|無職の男を": where somebody without a name lives. */
static void cut_homes(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = 1; i + 1 < k->n; i++) {
        uint32_t from = k->p[i].start, end = k->p[i].end, who = k->p[i + 1].start, no = who;
        while (no < who + RUN && no < k->p[i + 1].end && k->cp[no] != NO)
            no++;
        bool person = no + 1 < k->p[i + 1].end && k->cp[no] == NO && (k->cp[no + 1] == 0x7537 || k->cp[no + 1] == 0x5973);   /* otoko onna */
        if (person && from > start && sm_ja_is_detail(k, who, no) && sm_ja_skip_noun(k, from, end) == end && sm_ja_is_detail(k, from, end))
            sm_ja_add_last(k, from, who, WHO);
    }
}

/* "いずれも住所不定の無職、|海野太郎容疑者ら", "後手の挑戦者、|海野太郎五段が": what all of them are, on which side. */
static void cut_each(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = 1; i + 1 < k->n; i++) {
        uint32_t from = k->p[i].start;
        bool each = from > start && k->cp[from] == 0x3044 && k->cp[from + 1] == 0x305a && k->cp[from + 2] == 0x308c;   /* izure(mo) */
        static const uint32_t sides[][2] = { { 0x5148, 0x624b }, { 0x5f8c, 0x624b } };   /* sente gote */
        bool side = from > start && sm_ja_has_pair(k, from, from + 2, sides, 2) && k->cp[from + 2] == NO
                    && k->cp[k->p[i].end - 1] == 0x8005;   /* (chosen)sha */
        if ((each && is_dull_job(k, from, k->p[i].end)) || side)
            sm_ja_add_last(k, from, k->p[i + 1].start, WHO);
    }
}

/* "窃盗の疑いで、": the charge, where the deed stays. */
static void cut_charges(sm_cjk *k, uint32_t start)
{
    for (uint32_t i = 0, size; i + 1 < k->n; i++) {
        const uint32_t *last = &k->cp[k->p[i].end - 1];
        bool charge = k->p[i].start > start && last[0] == DE && sm_ends_with(k, k->p[i].start, k->p[i].end, &size) & SM_K_CONDITION && size > 1;
        if (charge && sm_ja_skip_noun(k, k->p[i].start, k->p[i].end) + 2 >= k->p[i].end)
            sm_ja_add_last(k, k->p[i].start, k->p[i + 1].start, CHARGE);
    }
}

/* "中国の電池大手、|華遠新能源は": what a firm is, in front of its name. */
static void cut_apposition(sm_cjk *k, uint32_t start)
{
    if (k->cp[start] == '[')   /* "[上海 3日 ロイター] - " */
        while (start < k->p[0].end && k->cp[start++] != ']')
            ;
    while (start < k->p[0].end && (sm_is_space(k->cp[start]) || k->cp[start] == '-'))
        start++;
    if (k->n < 2 || k->p[0].end < start + 4 || sm_ja_skip_noun(k, start, k->p[0].end) != k->p[0].end || sm_ja_is_date(k, start, k->p[0].end))
        return;
    uint32_t from = k->p[1].start, noun = sm_ja_skip_noun(k, from, k->p[1].end), size;
    bool person = false;
    for (uint32_t at = from + 2; at < noun; at++)
        person |= (sm_starts_with(k, at, noun, &size) & SM_K_TITLE) != 0;
    if (noun >= from + 3 && noun < k->p[1].end && (k->cp[noun] == WA || k->cp[noun] == GA) && !person && sm_is_noun_end(k->cp[k->p[0].end - 1]))
        sm_ja_add_last(k, start, from, APPOSITION);
}

/* Where what a person is starts, in front of the dot at the end; end: not known. */
static uint32_t office_of(const sm_cjk *k, uint32_t start, uint32_t end)
{
    static const uint32_t edges[] = { WA, GA, WO, TO };
    uint32_t first = end;
    while (first > start && !SM_ONE_OF(k->cp[first - 1], edges) && !sm_is_comma(k->cp[first - 1]) && sm_nesting(k->cp[first - 1]) == 0) {
        first--;
        if (sm_ja_is_finite_end(k->cp[first]) && !sm_ja_is_hiragana(k->cp[first + 1]))   /* a clause */
            return end;
    }
    return first;
}

/* "新顔で会社代表・浜野次郎氏" */
static void cut_offices(sm_cjk *k, uint32_t start)
{
    uint32_t size, body = k->out->body.end;
    for (uint32_t dot = start + 2; dot + 3 < body; dot++) {
        uint32_t at = dot + 1, first = dot;
        if (k->cp[dot] != 0x30fb || sm_props_of(k->cp[dot - 1])->kind != SM_KIND_HAN)
            continue;
        while (at < body && sm_props_of(k->cp[at])->kind == SM_KIND_HAN && !(at > dot + 2 && sm_starts_with(k, at, body, &size) & SM_K_TITLE))
            at++;
        if (at > dot + 2 && at < body && sm_starts_with(k, at, body, &size) & SM_K_TITLE)
            first = office_of(k, start, dot);
        if (first + 3 < dot)
            sm_ja_add_last(k, first, dot + 1, OFFICE);
    }
}

/* "|山本花子|裁判長は懲役6年を" */
static void cut_judge(const sm_ja_phrases *c, sm_cjk *k)
{
    static const uint32_t judge[][2] = { { 0x5224, 0x9577 }, { 0x5224, 0x5b98 } };   /* (sai)bancho (sai)bankan */
    for (uint32_t i = 0; i < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        if (p->is == SM_JA_TOPIC && p->noun >= p->start + 6 && sm_ja_has_pair(k, p->noun - 2, p->noun, judge, 2))
            sm_ja_add_last(k, p->start, p->noun - 3, NAME);
    }
}

/* "新人で元市議の|海野太郎氏": what a person is and was, in front of the name. */
static void cut_roles(const sm_ja_phrases *c, sm_cjk *k)
{
    for (uint32_t i = 0, size; i + 2 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i], *was = &c->at[i + 1], *name = &c->at[i + 2];
        bool roles = p->is == SM_JA_ADJUNCT && p->end == p->noun + 1 && k->cp[p->noun] == DE && was->is == SM_JA_OF && was->end == was->noun + 1;
        uint32_t at = name->start + 2;
        while (at < name->noun && !(sm_starts_with(k, at, name->noun, &size) & SM_K_TITLE))
            at++;
        bool person = roles && at < name->noun;
        if (person)
            sm_ja_add_last(k, p->start, was->end, OFFICE);
        uint32_t first = person && i > 1 && c->at[i - 1].is == SM_JA_FINITE && c->at[i - 2].is == SM_JA_OBJECT ? sm_ja_first_of(c, i - 2) : c->n;
        if (first == 0)   /* "値上げに反対した|新人で元市議の" */
            sm_ja_add_last(k, c->at[0].start, was->end, ROLE);
    }
}

/* "船を盗んだとして、窃盗容疑で男を": the same within a piece. */
static void cut_named_charge(const sm_ja_phrases *c, sm_cjk *k, uint32_t start)
{
    /* (to) shite, (ji)ken de, (ji)ko de, tsuyoma(ri) */
    static const uint32_t deeds[][2] = { { 0x3057, 0x3066 }, { 0x4ef6, DE }, { 0x6545, DE }, { 0x5f37, 0x307e } };
    for (uint32_t i = 0, size; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i];
        bool charge = k->cp[p->end - 1] == DE && sm_ends_with(k, p->start, p->end, &size) & SM_K_CONDITION && size > 1;
        uint32_t first = charge ? i : c->n;
        while (charge && first > 0 && (c->at[first - 1].is == SM_JA_OF || c->at[first - 1].is == SM_JA_WITH))   /* "偽造と詐欺の疑いで" */
            first--;
        if (charge && first > 0 && c->at[first - 1].is >= SM_JA_VERB && (c->at[first - 1].is == SM_JA_VERB || c->at[first - 1].is == SM_JA_FINITE))
            continue;
        if (first < c->n && sm_ja_has_pair(k, start, c->at[first].start, deeds, sizeof deeds / sizeof *deeds))
            sm_ja_add_last(k, c->at[first].start, p->end, CHARGE);
    }
}

/* "船を盗んだとして|窃盗の罪に問われた": the deed, where the charge stays. */
static void cut_counts(const sm_ja_phrases *c, sm_cjk *k)
{
    for (uint32_t i = 0; i + 1 < c->n; i++) {
        const sm_ja_phrase *p = &c->at[i], *next = &c->at[i + 1];
        bool count = p->is == SM_JA_GOAL && (p->noun > p->start + 1 || (i > 0 && p[-1].is == SM_JA_OF)) && k->cp[p->noun - 1] == 0x7f6a
                     && k->cp[next->start] == 0x554f;   /* tsumi ni towa(reta) */
        uint32_t first = i;
        while (count && first > 0 && (c->at[first - 1].is == SM_JA_OF || c->at[first - 1].is == SM_JA_WITH))
            first--;
        bool deed = count && first > 0 && c->at[first - 1].end > k->out->body.start + 4 && sm_ja_ends_as(k, c->at[first - 1].end);
        for (uint32_t t = 0; deed && t < first; t++)
            deed = c->at[t].is != SM_JA_TOPIC;
        uint32_t start = c->at[0].start;
        if (start > k->out->body.start && sm_ja_find_topic(k, k->out->body.start, start) == 0)   /* "出資を持ちかけ、金を盗んだとして" */
            start = k->out->body.start;
        if (deed)
            sm_ja_add_last(k, start, c->at[first].start, DEED);
    }
}

void sm_ja_cut_people(sm_cjk *k, uint32_t start)
{
    cut_person(k, start);
    cut_charges(k, start);
    cut_accused(k, start);
    cut_homes(k, start);
    cut_each(k, start);
    cut_apposition(k, start);
    cut_offices(k, start);
}

void sm_ja_cut_offices(const sm_ja_phrases *c, sm_cjk *k, uint32_t start)
{
    cut_named_charge(c, k, start);
    cut_roles(c, k);
    cut_judge(c, k);
    cut_counts(c, k);
}
