/* sentences_rules.c - does a sentence end at this place? Rules, strongest first; the first that does not pass decides.
 *
 * They are those of UAX #29 (SB6 - SB11) and what ~75 languages write besides; full stops go on to sentences_abbr.c.
 */
#include "sentences_split.h"

enum { LONGEST_SPAN = 400, LONGEST_ADDRESS = 40 };

/* Does the sentence go on at the sign `next`: a comma, a numero sign, a slash between lines of verse? */
static bool is_continuing(const sm_place *p)
{
    uint32_t c = p->cp[p->next];
    if (c == ',' && p->next + 1 < p->high && p->cp[p->next + 1] == ',')
        return false;
    return (sm_props_of(c)->sb == SM_SB_SCONTINUE && !sm_is_dash(c)) || c == 0x2116 || (c == '/' && p->spaced)
           || (c == '#' && p->next + 1 < p->high && !sm_is_space(p->cp[p->next + 1]));
}

static sm_verdict rule_bracketed(sm_splitter *s, const sm_place *p)
{
    (void)s;
    bool opened = p->term > p->sentence && sm_props_of(p->cp[p->term - 1])->gc == SM_GC_PS;
    bool closed = p->stop < p->high && sm_props_of(p->cp[p->stop])->gc == SM_GC_PE;
    return opened && closed ? SM_GO_ON : SM_PASS;
}

static sm_verdict rule_last(sm_splitter *s, const sm_place *p)
{
    (void)s;
    return p->next == p->high ? SM_END : SM_PASS;
}

static sm_verdict rule_continued(sm_splitter *s, const sm_place *p)
{
    (void)s;
    sm_class c = sm_class_of(p->cp[p->next]);
    if (is_continuing(p))
        return SM_GO_ON;
    bool dots = c == SM_C_DOTS || (p->next + 1 < p->high && sm_class_of(p->cp[p->next + 1]) == SM_C_STOP);
    if ((c == SM_C_STOP || c == SM_C_TERM || c == SM_C_DOTS) && !(dots && p->spaced))
        return SM_GO_ON;
    return SM_PASS;
}

/* "1." "a)" "• 3." at the sentence's start belong to what follows. */
static sm_verdict rule_label(sm_splitter *s, const sm_place *p)
{
    (void)s;
    if (p->stop - p->term != 1 || p->cp[p->term] != '.' || p->token_end == p->token)
        return SM_PASS;
    uint32_t size = p->token_end - p->token;
    bool label = size <= 3 && sm_is_digit(p->cp[p->token]) && sm_is_digit(p->cp[p->token_end - 1]);
    label |= size == 1 && sm_is_letter(p->cp[p->token]);
    return label && sm_opens_sentence(p) ? SM_GO_ON : SM_PASS;
}

/* ". . . ." is a full stop and an ellipsis; ". . ." ends nothing. */
static sm_verdict rule_spaced_dots(sm_splitter *s, const sm_place *p)
{
    (void)s;
    if (p->stop - p->term < 5 || p->cp[p->term + 1] != ' ')
        return SM_PASS;
    bool four = p->stop - p->term >= 7 && p->term > p->sentence && p->cp[p->term - 1] == ' ';
    return four && p->close == p->stop && sm_is_upper(p->cp[p->next]) ? SM_END : SM_GO_ON;
}

static uint32_t closing_sign(uint32_t c)
{
    switch (c) {
    case '(': return ')';
    case '[': return ']';
    case 0xff08: return 0xff09;
    case 0x3008: return 0x3009;
    case 0x300a: return 0x300b;
    case 0x300c: return 0x300d;
    case 0x300e: return 0x300f;
    case 0x201c: return 0x201d;
    case 0x201e: return 0x201c;
    case 0xab: return 0xbb;
    case 0x2018: return 0x2019;
    case '`': return '\'';
    case '"': case '\'': return c;
    default: return 0;
    }
}

/* Does a straight quote open at i, between a space and a word? */
static bool opens_quote(const sm_splitter *s, uint32_t i)
{
    uint32_t c = s->cp[i];
    return (c == '"' || c == '\'') && sm_is_space(s->cp[i - 1]) && i + 1 < s->block->end && !sm_is_space(s->cp[i + 1]);
}

static bool closes_speech(uint32_t before)
{
    sm_class c = sm_class_of(before);
    return c == SM_C_STOP || c == SM_C_TERM || c == SM_C_DOTS || before == ',' || sm_is_dash(before);
}

/* Where the span closes, its own place if it does not within LONGEST_SPAN. */
uint32_t sm_close_of(const sm_splitter *s, sm_span *q)
{
    if (q->close != SM_NONE)
        return q->close;
    uint32_t sign = closing_sign(s->cp[q->open]), end = s->block->end;
    q->close = q->open;
    if (end - q->open > LONGEST_SPAN)
        end = q->open + LONGEST_SPAN;
    bool bracket = sign == ')' || sign == ']';
    for (uint32_t i = bracket && q->none_before > q->open ? q->none_before : q->open + 1; i < end && sign; i++) {
        q->verse |= s->cp[i] == '/' && s->cp[i - 1] == ' ';
        bool found = s->cp[i] == sign || (sign == 0x201c && s->cp[i] == 0x201d);
        if (found && opens_quote(s, i))
            break;
        if (found && sm_is_single_quote(sign))   /* an apostrophe does not stand behind a comma or terminator */
            found = (i + 1 >= s->block->end || !sm_is_letter(s->cp[i + 1])) && closes_speech(s->cp[i - 1]);
        if (found) {
            q->close = i;
            break;
        }
    }
    q->none_before = end;
    return q->close;
}

/* The first character that is not a space after the span's end. */
static uint32_t after_span(const sm_splitter *s, const sm_span *q)
{
    uint32_t i = sm_skip_spaces(s->cp, q->close + 1, s->block->end);
    return i < s->block->end ? s->cp[i] : 0;
}

/* The Japanese particles that a quotation is followed by: と を の. */
static bool is_particle(uint32_t c) { return c == 0x3068 || c == 0x3092 || c == 0x306e; }

/* 「 『 */
static bool is_corner(const sm_splitter *s, const sm_span *q) { return q->open != SM_NONE && (s->cp[q->open] == 0x300c || s->cp[q->open] == 0x300e); }

/* 「…。…」と述べ: does a Japanese quotation go on to be part of the sentence? */
static bool is_told(const sm_splitter *s, const sm_span *q)
{
    return q->inner && q->close + 1 < s->block->end && is_particle(s->cp[q->close + 1]);
}

/* A terminator inside a bracket or quotation that the outer sentence goes on after. */
static sm_verdict rule_inside(sm_splitter *s, const sm_place *p)
{
    sm_span *q = &s->bracket;
    bool title = q->open != SM_NONE && (s->cp[q->open] == 0x300a || s->cp[q->open] == 0x3008);
    if (title && sm_close_of(s, q) > p->term)
        return SM_GO_ON;
    if (is_corner(s, q) && sm_close_of(s, q) > p->term && is_told(s, q))
        return p->close > q->close ? SM_PASS : SM_GO_ON;
    if (q->open != SM_NONE && q->inner && !is_corner(s, q) && sm_close_of(s, q) > p->term) {
        uint32_t c = after_span(s, q);
        bool continues = sm_is_lower(c) || sm_props_of(c)->sb == SM_SB_SCONTINUE || sm_class_of(c) == SM_C_STOP;
        if (continues || (sm_props_of(c)->flags & SM_IS_WIDE))
            return p->close > q->close ? SM_PASS : SM_GO_ON;
    }
    q = &s->quote;
    if (q->open == SM_NONE || sm_close_of(s, q) <= p->term)
        return SM_PASS;
    if (p->close > q->close)   /* a remark in brackets belongs to the sentence that the quotation went on with */
        return q->inner && q->lower && p->cp[p->next] == '(' ? SM_GO_ON : SM_PASS;
    if (q->verse || s->block->lang->whole_quotes)
        return SM_GO_ON;
    if (!q->inner)
        return SM_PASS;
    if (p->kind == SM_RUN_MARK && q->lower)
        return SM_GO_ON;
    return p->kind == SM_RUN_MARK && sm_is_lower(after_span(s, q)) ? SM_GO_ON : SM_PASS;
}

static sm_verdict rule_sign(sm_splitter *s, const sm_place *p)
{
    (void)s;
    return p->kind == SM_RUN_SIGN ? SM_END : SM_PASS;
}

/* A quotation closes right behind the terminator, in writing without capitals: who spoke may follow. */
static sm_verdict rule_spoken(sm_splitter *s, const sm_place *p)
{
    if (p->close == p->stop)
        return SM_PASS;
    uint32_t next = p->cp[p->next], sign = p->cp[p->close - 1];
    if (sign == 0x300b || (!p->spaced && is_particle(next)))
        return SM_GO_ON;
    bool quote = sm_props_of(sign)->gc == SM_GC_PF || sign == '"' || sign == 0x201c || sign == 0x2018;
    uint32_t term = p->cp[p->term];
    bool asks = p->kind == SM_RUN_MARK || term == 0x61f;
    return quote && asks && p->spaced && p->word == p->next && sm_is_uncased(next) && s->block->lang->script != SM_SCRIPT_HANGUL
               ? SM_GO_ON : SM_PASS;
}

/* Nothing between the terminator and the next character. */
static sm_verdict rule_glued(sm_splitter *s, const sm_place *p)
{
    (void)s;
    if (p->spaced)
        return SM_PASS;
    uint32_t c = p->cp[p->next];
    if (p->kind == SM_RUN_STOP && p->close == p->stop && sm_is_listed(p))
        return SM_GO_ON;
    bool quoting = c == 0xb77c || c == 0xc774 || c == 0xace0 || c == 0xd558;   /* 라 이 고 하: "he said" */
    if (sm_props_of(c)->kind == SM_KIND_HANGUL && (p->close > p->stop || quoting))
        return SM_GO_ON;
    bool uncased = sm_is_uncased(c) && p->term > p->sentence && sm_is_uncased(p->cp[p->term - 1]);
    if (uncased && p->kind == SM_RUN_DOTS)
        return (sm_props_of(c)->flags & SM_IS_WIDE) && p->cp[p->term] == '.' ? SM_END : SM_GO_ON;
    if (uncased)
        return p->kind == SM_RUN_STOP && p->term - p->token < 3 ? SM_GO_ON : SM_END;
    if (p->close > p->stop && p->word < p->high && sm_is_upper(p->cp[p->word]) && !sm_is_digit(p->cp[p->stop]))
        return SM_END;
    bool capital = p->next + 1 < p->high && sm_is_upper(c) && sm_is_lower(p->cp[p->next + 1]);
    bool word = p->term - p->token >= 3 && sm_is_lower(p->cp[p->term - 1]) && sm_is_lower(p->cp[p->term - 2]);
    bool number = p->term - p->token >= 3 && sm_is_digit(p->cp[p->term - 1]) && sm_is_digit(p->cp[p->term - 2])
                  && sm_is_digit(p->cp[p->term - 3]);
    bool address = false;
    for (uint32_t i = p->token; i < p->term; i++)
        address |= p->cp[i] == '.' || p->cp[i] == '/' || p->cp[i] == '@';
    for (uint32_t i = p->next; i < p->high && i - p->next < LONGEST_ADDRESS && !sm_is_space(p->cp[i]); i++)
        address |= p->cp[i] == '@';
    return capital && (word || number) && !address && p->kind != SM_RUN_DOTS ? SM_END : SM_GO_ON;
}

/* The ellipsis sign behind a Korean word that is no verb form is a pause. */
static sm_verdict rule_pause(sm_splitter *s, const sm_place *p)
{
    (void)s;
    bool korean = p->term > p->sentence && sm_props_of(p->cp[p->term - 1])->kind == SM_KIND_HANGUL;
    if (!korean || p->kind != SM_RUN_DOTS || p->cp[p->term] != 0x2026)
        return SM_PASS;
    return sm_korean_is_final(p->cp[p->term - 1]) ? SM_PASS : SM_GO_ON;
}

/* "아파트(APT.)' 노래": the full stop of Latin letters in a bracket that clings to a word ends no Korean sentence. */
static sm_verdict rule_clinging(sm_splitter *s, const sm_place *p)
{
    (void)s;
    bool korean = p->next < p->high && sm_props_of(p->cp[p->next])->kind == SM_KIND_HANGUL;
    if (!korean || p->kind != SM_RUN_STOP || p->close == p->stop || p->cp[p->stop] != ')')
        return SM_PASS;
    uint32_t i = p->term;
    while (i > p->sentence && sm_is_upper(p->cp[i - 1]))
        i--;
    bool clings = i < p->term && i > p->sentence + 1 && p->cp[i - 1] == '(' && sm_is_letter(p->cp[i - 2]);
    return clings ? SM_GO_ON : SM_PASS;
}

static sm_verdict rule_lower(sm_splitter *s, const sm_place *p)
{
    (void)s;
    if (p->kind == SM_RUN_STOP || p->word >= p->high || !sm_is_lower(p->cp[p->word]))
        return SM_PASS;
    bool informal = p->small && p->kind == SM_RUN_MARK && p->close == p->stop && p->word == p->next;
    return informal || (p->quoted && p->close == p->stop) ? SM_END : SM_GO_ON;
}

static sm_verdict rule_full_stop(sm_splitter *s, const sm_place *p)
{
    (void)s;
    bool bracketed = p->close == p->stop + 1 && p->cp[p->stop] == ')' && s->bracket.inner && sm_is_listed(p);
    return p->kind == SM_RUN_STOP && (p->close == p->stop || bracketed) ? sm_full_stop(p) : SM_PASS;
}

static sm_verdict rule_lower_stop(sm_splitter *s, const sm_place *p)
{
    (void)s;
    return p->word < p->high && sm_is_lower(p->cp[p->word]) ? SM_GO_ON : SM_END;
}

typedef sm_verdict rule(sm_splitter *s, const sm_place *p);

static rule *const rules[] = {
    rule_last, rule_label, rule_bracketed, rule_spaced_dots, rule_continued, rule_inside, rule_spoken, rule_sign, rule_glued,
    rule_pause, rule_clinging, rule_lower, rule_full_stop, rule_lower_stop
};

bool sm_sentence_ends(sm_splitter *s, const sm_place *p)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        sm_verdict v = rules[i](s, p);
        if (v != SM_PASS)
            return v == SM_END;
    }
    return true;
}
