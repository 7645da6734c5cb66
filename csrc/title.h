/* title.h - the title among the lines of a page: see title.c. */
#ifndef SM_TITLE_H
#define SM_TITLE_H

#include "page.h"

/* The block most like a title, if it is enough like one; SM_NONE otherwise. After sm_page_rescore. In a plain text, one
 * without furniture, a line that ends in a full stop is none: it may be a sentence as all others are. */
uint32_t sm_find_title(const sm_page *page, bool plain);

/* The title without its marks in Markdown: "# " in front of it, a line of "=" or "-" below. */
sm_stretch sm_title_words(const sm_text *text, const sm_block *title);

/* What is no part of the title becomes a block of its own: the site's name in a page's first line, "Title - Site", with furniture below;
 * the way there in another, "Site / Part / Title", with furniture above. */
void sm_part_title(sm_arena *a, const sm_text *text, sm_blocks *blocks);

#endif
