/* glued.h - the title of a page that was dumped in one line: see glued.c. */
#ifndef SM_GLUED_H
#define SM_GLUED_H

#include <stdint.h>

/* "Title | Site Menu ...": where the title ends that the line cp[from, to) opens with; SM_NONE if there is none or the line is short. */
uint32_t sm_find_glued_title(const uint32_t *cp, uint32_t from, uint32_t to);

#endif
