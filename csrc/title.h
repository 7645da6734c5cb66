/* title.h - the title among the lines of a page: see title.c. */
#ifndef SM_TITLE_H
#define SM_TITLE_H

#include "page.h"

/* The block most like a title, if it is enough like one; SM_NONE otherwise. After sm_page_rescore. */
uint32_t sm_find_title(sm_arena *a, const sm_page *page);

/* "Title - Site" as the first line of a page with a menu below: the site's name becomes a block of its own. */
void sm_part_site_name(sm_arena *a, const sm_text *text, const sm_options *opt, sm_blocks *blocks);

#endif
