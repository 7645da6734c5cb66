/* headline_title.c - a text whose sentences say less than its title: that is its line.
 *
 * Method: a guide, a list, an opinion opens with what everybody knows, and its title tells what it is about. The title gives way to the
 * best fact where that opens the text and is sound, or says what the text offers; on a page only where it opens it as news does.
 * Limits: only a title that is a line of the text, not one that the caller gives or that stands in the head of an HTML page alone.
 */
#include "headline.h"
#include "title.h"

/* LEAST_WORDS: of the title that the text has, too; of a site's name it has fewer */
enum { LEAST_WORDS = 3, PAGE = 3 };     /* PAGE: blocks of furniture, at least */
static const double LEAST_NEWS = 4;     /* of an English opening that tells what happened; docs/headline.md says by what it was chosen */

static bool is_page(const sm_blocks *blocks)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < blocks->n && n < PAGE; i++)
        n += blocks->at[i].kind == SUMM_FURNITURE;
    return n == PAGE;
}

/* Does the fact open the text, or say what it offers; and on a page, where most texts are no news, open it as news does? */
static bool says_it(const sm_maker *m, const sm_blocks *blocks, const sm_fact *f)
{
    sm_stretch words = { f->kept[0].start, f->kept[f->n - 1].end };
    bool about = sm_is_about(m, f->sentence), opens = sm_opens(m, f->sentence) && f->fitness >= 1 && f->context > SM_REFERS;
    if (!is_page(blocks))
        return about || opens;
    return opens && !about && f->context >= 1 && !f->state
           && (m->taste != &SM_ENGLISH || sm_weigh_words(m, f->sentence, words) >= LEAST_NEWS);
}

bool sm_take_title(sm_maker *m, const sm_blocks *blocks, const sm_fact *best, sm_fact *title)
{
    uint32_t s = 0;
    if (m->text->n_docs != 1 || blocks->title == SM_NONE || m->title_words < LEAST_WORDS
        || (best && (best->titled <= 0 || says_it(m, blocks, best))))
        return false;
    while (s < m->sentences->n && m->sentences->at[s].block < blocks->title)
        s++;
    *title = (sm_fact){ .sentence = s, .n = 1, .kept = { sm_title_words(m->text, &blocks->at[blocks->title]) } };
    uint32_t parts = 0;
    m->round++;
    for (; s < m->sentences->n && m->sentences->at[s].block == blocks->title; s++) {
        sm_fact part = { .sentence = s, .n = 1, .kept = { title->kept[0] } };
        sm_cover(m, &part);
        parts += part.parts;
    }
    return parts > 0 && parts <= m->budget;
}
