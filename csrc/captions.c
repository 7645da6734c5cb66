/* captions.c - pictures' captions among the main text of a page.
 *
 * Method: a short block whose last words, behind its last full stop, give credit ("© Port News", "(Photo: Ann Ash)", "(Ann Ash / Port News)"),
 * or which opens with what they are, "Caption:". The words are those that pages write about their texts (page_words.c).
 */
#include "captions.h"

enum { MOST_WORDS = 45, CREDIT = 80, CREDIT_WORDS = 8, LABEL = 24, COPYRIGHT = 0xA9 };

/* What a part of a block is made of. */
static void read_part(const sm_text *text, uint32_t start, uint32_t end, sm_block_stats *s)
{
    uint16_t words[CREDIT + 4];
    sm_page_read_block(text, &(sm_block){ .start = start, .end = end, .lines = 1 }, s, words);
}

static bool is_opening(uint32_t c) { return c == '(' || c == '[' || c == 0xFF08 || c == 0x3010 || c == 0xFF3B; }

static bool is_closing(uint32_t c) { return c == ')' || c == ']' || c == 0xFF09 || c == 0x3011 || c == 0xFF3D; }

/* "(Photo: Ann Ash)", "(Ann Ash / Port News)", "© Port News", "Credit: Ann Ash", not "(as in the picture)" */
static bool gives_credit(const sm_text *text, uint32_t start, uint32_t end)
{
    const uint32_t *cp = text->cp;
    if (cp[start] == COPYRIGHT)
        return true;
    uint32_t word = start;
    while (word < end && !sm_is_space(cp[word]))
        word++;
    bool bracketed = is_opening(cp[start]) && is_closing(cp[end - 1]), slash = false;
    for (uint32_t i = start; i < end; i++)
        slash |= cp[i] == '/' || cp[i] == COPYRIGHT;
    sm_block_stats first, all;
    read_part(text, start, word, &first);
    bool named = first.listed[SM_LISTED_PICTURE] > 0;
    if (!named && !(bracketed && slash))
        return false;
    read_part(text, start, end, &all);
    return all.words <= CREDIT_WORDS && !all.terminal && !all.starts_lower && (named || all.digits == 0);
}

/* Does what starts there stand behind the end of a sentence? */
static bool follows_stop(const uint32_t *cp, uint32_t start, uint32_t i)
{
    uint32_t last = i;
    if (sm_is_space(cp[i]) || !(sm_is_space(cp[i - 1]) || is_opening(cp[i])))
        return false;
    while (last > start + 1 && (sm_is_space(cp[last - 1]) || sm_props_of(cp[last - 1])->sb == SM_SB_CLOSE))
        last--;
    return sm_is_terminal(sm_props_of(cp[last - 1]));
}

static bool ends_in_credit(const sm_text *text, const sm_block *b)
{
    for (uint32_t i = b->end - b->start > CREDIT ? b->end - CREDIT : b->start + 1; i + 1 < b->end; i++)
        if (follows_stop(text->cp, b->start, i) && gives_credit(text, i, b->end))
            return true;
    return false;
}

/* "Caption: ..." */
static bool opens_with_label(const sm_text *text, const sm_block *b)
{
    uint32_t end = b->start;
    while (end < b->end && end < b->start + LABEL && text->cp[end] != ':' && text->cp[end] != 0xFF1A)
        end++;
    if (end == b->start || end == b->end || end == b->start + LABEL)
        return false;
    sm_block_stats s;
    read_part(text, b->start, end, &s);
    return s.first_words > 0 && s.listed[SM_LISTED_PICTURE] == s.first_words;
}

bool sm_is_caption(const sm_page *page, uint32_t i)
{
    const sm_block_stats *s = &page->stats[i];
    const sm_block *b = &page->block[i];
    /* what a credit has: "Photo: ", ")", " / ", "©" */
    bool signs = s->colons > 0 || s->ends_closed || s->share[SM_BY_SLASHES] > 0 || s->share[SM_BY_SYMBOLS] > 0;
    bool credit = s->stops > 0 && !s->terminal && signs, label = s->listed[SM_LISTED_PICTURE] > 0 && s->colons > 0;
    return s->words <= MOST_WORDS && ((label && opens_with_label(page->text, b)) || (credit && ends_in_credit(page->text, b)));
}
