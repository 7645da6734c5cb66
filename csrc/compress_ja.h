/* compress_ja.h - what the files of compress_ja.c share.
 *
 * compress_ja_words.c tells what letters mean; compress_ja_parts.c and compress_ja_frames.c make the smaller cuts,
 * compress_ja_chunks.c, with _nouns, _people, _later, _ends, _actors and _trims, those from a first sentence that is too long.
 */
#ifndef SM_COMPRESS_JA_H
#define SM_COMPRESS_JA_H

#include "compress_cjk.h"

enum { WA = 0x306f, GA = 0x304c, TO = 0x3068, DE = 0x3067, NI = 0x306b, WO = 0x3092, HE = 0x3078, KO = 0x3053,
       NO = 0x306e, TA = 0x305f, MA = 0x307e, DAY = 0x65e5, SAME = 0x540c, EQUALS = 0xff1d };

enum { LONGEST_TIME = 12 };
enum { SM_JA_HOUR = 125, SM_JA_WHEN = 98 };   /* prices of a time of day and of a date: see sm_cut */

/* Does the slice have one of these pairs of letters? */
bool sm_ja_has_pair(const sm_cjk *k, uint32_t start, uint32_t end, const uint32_t (*pairs)[2], size_t n);

static inline bool sm_ja_is_hiragana(uint32_t c) { return sm_props_of(c)->kind == SM_KIND_HIRAGANA; }

static inline bool sm_ja_opens_bracket(uint32_t c) { return c == '(' || c == 0xff08; }

/* The last letters of finite forms. */
bool sm_ja_is_finite_end(uint32_t c);

/* Is the letter at i the particle of a topic? Where the first of the slice ends that is no time; 0: there is none. */
bool sm_ja_is_topic(const sm_cjk *k, uint32_t i, uint32_t start, uint32_t end);
uint32_t sm_ja_find_topic(const sm_cjk *k, uint32_t start, uint32_t end);

/* "午前3時50分ごろ" */
bool sm_ja_has_hour(const sm_cjk *k, uint32_t start, uint32_t end);

/* "3", "三" */
bool sm_ja_is_digit(uint32_t c);

/* "3日", "昨年11月", "来月" */
bool sm_ja_is_date(const sm_cjk *k, uint32_t start, uint32_t end);

/* Does the slice, outside quotes and brackets, have one of these letters? Of "が" only that of a subject. */
bool sm_ja_has_particle(const sm_cjk *k, uint32_t start, uint32_t end, const uint32_t *list, size_t n);
bool sm_ja_has_own_subject(const sm_cjk *k, uint32_t start, uint32_t end);

/* Has the predicate at the end a subject, no clause in front of a noun being behind it? */
bool sm_ja_has_main_subject(const sm_cjk *k, uint32_t start, uint32_t end);

/* Does the letter at i end a clause that may stand in front of a noun? Behind the noun that starts at at. */
bool sm_ja_ends_relative(const sm_cjk *k, uint32_t i);
uint32_t sm_ja_skip_noun(const sm_cjk *k, uint32_t at, uint32_t end);

/* "傷んだ船は出さない": of all ships it would not be true. Is what starts there denied, forbidden, free? */
bool sm_ja_is_ruled(const sm_cjk *k, uint32_t start);

/* "音を文字に、|文字を絵に変える機械を": does what starts there share its verb with the piece in front? */
bool sm_ja_shares_verb(const sm_cjk *k, uint32_t from);

/* Does the clause lean on the one that follows: "橋が流され、"? */
bool sm_ja_leans(const sm_cjk *k, uint32_t start, uint32_t end);

/* "決選投票が行われ", "事故があり": that something took place. */
bool sm_ja_tells_of_event(const sm_cjk *k, uint32_t start, uint32_t end);

/* "横領の罪に問われた|": is somebody tried for what ends there? */
bool sm_ja_is_accused(const sm_cjk *k, uint32_t end);

/* "懲役四年の判決を言い渡した": does the last piece tell to what a court sentenced somebody? */
bool sm_ja_names_term(const sm_cjk *k);

/* "労働組合は": does the noun that starts there tell too little by itself? */
bool sm_ja_is_bare(const sm_cjk *k, uint32_t start);

/* "県", "市": does a name of a place end with this letter? */
bool sm_ja_ends_place(uint32_t letter);

/* "東町", "無職": does the piece tell where somebody lives, or an occupation that is no news? */
bool sm_ja_is_detail(const sm_cjk *k, uint32_t start, uint32_t end);

/* "したとして": on what grounds. */
bool sm_ja_ends_as(const sm_cjk *k, uint32_t end);

/* must: it goes only where the line would be too long; last: from a first sentence that is. rest: see sm_cut. */
typedef enum sm_ja_kind { SM_JA_ANY, SM_JA_MUST, SM_JA_LAST } sm_ja_kind;
void sm_ja_add_cut(sm_cjk *k, uint32_t start, uint32_t end, bool must);
void sm_ja_price_cut(sm_cjk *k, uint32_t start, uint32_t end, sm_ja_kind kind, uint8_t rest);

static inline void sm_ja_add_last(sm_cjk *k, uint32_t start, uint32_t end, uint8_t rest) { sm_ja_price_cut(k, start, end, SM_JA_LAST, rest); }

/* Where what piece i has behind start begins. */
static inline uint32_t sm_ja_piece_start(const sm_cjk *k, uint32_t i, uint32_t start) { return k->p[i].start < start ? start : k->p[i].start; }

void sm_ja_cut_parts(sm_cjk *k, uint32_t start);
void sm_ja_cut_frames(sm_cjk *k, uint32_t start);
void sm_ja_cut_chunks(sm_cjk *k, uint32_t start);
void sm_ja_cut_people(sm_cjk *k, uint32_t start);
void sm_ja_cut_later(sm_cjk *k, uint32_t start);
void sm_ja_cut_ends(sm_cjk *k, uint32_t start);
void sm_ja_cut_instances(sm_cjk *k, uint32_t start);
void sm_ja_cut_benches(sm_cjk *k, uint32_t start);
void sm_ja_cut_games(sm_cjk *k, uint32_t start);
void sm_ja_cut_kinds(sm_cjk *k, uint32_t start);
void sm_ja_cut_lists(sm_cjk *k, uint32_t start);
void sm_ja_cut_actors(sm_cjk *k, uint32_t start);

/* compress_ja_any.c: what tells more of a noun, where nothing else makes it fit. */
void sm_ja_cut_any(sm_cjk *k, uint32_t start);

/* compress_ja_drop.c: take back the cuts that part what belongs together. */
void sm_ja_drop_breaking(sm_cjk *k);

#endif
