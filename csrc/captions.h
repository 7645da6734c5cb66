/* captions.h - see captions.c. */
#ifndef SM_CAPTIONS_H
#define SM_CAPTIONS_H

#include "page.h"

bool sm_is_caption(const sm_page *page, uint32_t i);

#endif
