/* summ.c - the exported functions; run() calls the stages in order and reads like a table of contents.
 *
 * A context keeps its scratch memory and stemmers between runs. Where memory ends, the arena jumps back into
 * guarded(), which gives everything back and answers SUMM_ENOMEM; the context stays usable.
 */
#include <string.h>

#include "html.h"
#include "pipeline.h"
#include "result.h"

#define QUOTE_(x) #x
#define QUOTE(x)  QUOTE_(x)

/* How far a run goes. */
typedef enum depth { DETECT, SPLIT, SUMMARIZE } depth;

struct summ_ctx {
    sm_arena     scratch;   /* emptied after every run */
    sm_arena     kept;      /* the context's own options */
    sm_options   opt;
    sm_stemmers *stemmers;
};

typedef struct job {
    const char *const  *texts;
    const size_t       *lens;
    size_t              n;
    const summ_options *opt;      /* NULL: the context's */
    depth               depth;
    bool                html;
    const char         *encoding; /* of HTML; NULL: find out */
    sm_state            state;
} job;

static const float SURE = 0.5f;   /* under it a page's own word for its language is believed */

/* Code points of the texts; of HTML its main text, its title and language going into the options. */
static void read_texts(sm_arena *a, job *j, sm_options *opt, sm_html *page)
{
    if (!j->html) {
        sm_decode(a, j->texts, j->lens, j->n, &j->state.text);
        return;
    }
    sm_read_html(a, j->texts[0], j->lens[0], j->encoding, page);
    j->state.source = (sm_string){ page->text, page->size };
    j->state.page_title = page->title;
    if (opt->title.size == 0)
        opt->title = page->title;
    sm_decode(a, &page->text, &page->size, 1, &j->state.text);
}

static sm_guess detect(sm_arena *a, const sm_text *text, sm_options *opt, const sm_html *page, sm_blocks *blocks)
{
    sm_guess guess = sm_detect_language(a, text, opt, blocks);
    const sm_lang *declared = page->lang[0] ? sm_lang_of(page->lang) : NULL;
    if (opt->lang || !declared || guess.confidence >= SURE)
        return guess;
    opt->lang = declared;
    return sm_detect_language(a, text, opt, blocks);
}

static void run(summ_ctx *ctx, const sm_options *asked, job *j)
{
    sm_arena *a = &ctx->scratch;
    sm_state *st = &j->state;
    sm_options own = *asked, *opt = &own;
    sm_html page = { .text = NULL };
    read_texts(a, j, opt, &page);
    sm_find_blocks(a, &st->text, opt, &st->blocks);
    sm_mark_furniture(a, &st->text, opt, &st->blocks);
    st->lang = detect(a, &st->text, opt, &page, &st->blocks);
    if (j->depth == DETECT)
        return;
    sm_find_sentences(a, &st->text, opt, &st->blocks, &st->sentences);
    sm_label_sentences(&st->text, opt, &st->sentences);
    if (j->depth == SPLIT)
        return;
    sm_find_tokens(a, &st->text, &st->sentences, &st->tokens);
    sm_find_terms(a, &st->text, opt, &st->blocks, &st->sentences, &st->tokens, ctx->stemmers, &st->terms);
    sm_rank(a, &st->text, opt, &st->blocks, &st->sentences, &st->terms, &st->ranks);
    sm_select(a, &st->text, opt, &st->sentences, &st->terms, &st->ranks, &st->selection);
    if (opt->max_keywords > 0)
        sm_find_keywords(a, &st->text, opt, &st->blocks, &st->sentences, &st->tokens, &st->terms, &st->ranks, &st->keywords);
    if (opt->compress)
        sm_shorten(a, &st->text, &st->sentences, &st->tokens, &st->terms, &st->ranks, &st->selection, &st->shortened);
    if (opt->headline_words > 0)
        sm_make_headline(a, &st->text, opt, &st->blocks, &st->sentences, &st->tokens, &st->terms, &st->ranks, &st->headline);
}

static summ_status check_sizes(const job *j, const sm_options *opt)
{
    size_t total = 0;
    for (size_t i = 0; i < j->n; i++) {
        if (!j->texts[i] && j->lens[i] > 0)
            return SUMM_EINVAL;
        if (j->lens[i] > opt->max_bytes || total + j->lens[i] + SM_DOC_GAP > SUMM_TEXT_MAX)
            return SUMM_ETOOBIG;
        total += j->lens[i] + SM_DOC_GAP;
    }
    return SUMM_OK;
}

/* Run the job with the arena's failures caught; *out stays NULL unless all went well. */
static summ_status guarded(summ_ctx *ctx, job *j, summ_result **out)
{
    jmp_buf failed;
    sm_options own;
    if (setjmp(failed) != 0) {
        sm_arena_reset(&ctx->scratch);
        return SUMM_ENOMEM;
    }
    ctx->scratch.failed = &failed;
    const sm_options *opt = &ctx->opt;
    summ_status status = SUMM_OK;
    if (j->opt) {
        status = sm_options_copy(&ctx->scratch, j->opt, &own, NULL);
        opt = &own;
    }
    if (status == SUMM_OK)
        status = check_sizes(j, opt);
    if (status == SUMM_OK) {
        run(ctx, opt, j);
        if (out)
            *out = sm_make_result(&ctx->scratch, opt, &j->state);
    }
    sm_arena_reset(&ctx->scratch);
    return status;
}

static summ_status ctx_job(summ_ctx *ctx, job *j, summ_result **out)
{
    if (!out)
        return SUMM_EINVAL;
    *out = NULL;
    if (!ctx || j->n == 0 || !j->texts || !j->lens)
        return SUMM_EINVAL;
    return guarded(ctx, j, out);
}

summ_status summ_ctx_new(const summ_options *opt, summ_ctx **out)
{
    if (!out)
        return SUMM_EINVAL;
    *out = NULL;
    summ_status status = summ_options_check(opt, NULL);
    if (status != SUMM_OK)
        return status;
    bool has_alloc = opt && opt->struct_size >= offsetof(summ_options, lines);   /* where alloc ends */
    sm_arena kept;
    sm_arena_init(&kept, has_alloc ? opt->alloc : NULL);
    jmp_buf failed;
    summ_ctx *ctx = kept.alloc.resize(kept.alloc.state, NULL, 0, sizeof *ctx);
    if (!ctx)
        return SUMM_ENOMEM;
    memset(ctx, 0, sizeof *ctx);
    ctx->kept = kept;
    ctx->kept.failed = &failed;
    sm_arena_init(&ctx->scratch, &kept.alloc);
    summ_ctx *const made = ctx;
    if (setjmp(failed) != 0) {
        summ_ctx_free(made);
        return SUMM_ENOMEM;
    }
    made->stemmers = sm_stemmers_new(&kept.alloc);
    if (!made->stemmers)
        sm_no_memory(&made->kept);
    sm_options_copy(&made->kept, opt, &made->opt, NULL);
    *out = made;
    return SUMM_OK;
}

void summ_ctx_free(summ_ctx *ctx)
{
    if (!ctx)
        return;
    sm_stemmers_free(ctx->stemmers);
    sm_arena_free(&ctx->scratch);
    sm_arena_free(&ctx->kept);
    summ_alloc alloc = ctx->kept.alloc;
    alloc.resize(alloc.state, ctx, sizeof *ctx, 0);
}

summ_status summ_ctx_run(summ_ctx *ctx, const char *text, size_t len, const summ_options *opt, summ_result **out)
{
    return ctx_job(ctx, &(job){ .texts = &text, .lens = &len, .n = 1, .opt = opt, .depth = SUMMARIZE }, out);
}

summ_status summ_ctx_run_many(summ_ctx *ctx, const char *const *texts, const size_t *lens, size_t n,
                              const summ_options *opt, summ_result **out)
{
    return ctx_job(ctx, &(job){ .texts = texts, .lens = lens, .n = n, .opt = opt, .depth = SUMMARIZE }, out);
}

summ_status summ_ctx_split(summ_ctx *ctx, const char *text, size_t len, const summ_options *opt, summ_result **out)
{
    return ctx_job(ctx, &(job){ .texts = &text, .lens = &len, .n = 1, .opt = opt, .depth = SPLIT }, out);
}

summ_status summ_ctx_run_html(summ_ctx *ctx, const char *html, size_t len, const char *encoding,
                              const summ_options *opt, summ_result **out)
{
    job j = { .texts = &html, .lens = &len, .n = 1, .opt = opt, .depth = SUMMARIZE, .html = true, .encoding = encoding };
    if (out)
        *out = NULL;
    if (encoding && !sm_charset_known(encoding))
        return SUMM_EINVAL;
    return ctx_job(ctx, &j, out);
}

/* One run with a context of its own. */
static summ_status once(job *j, summ_result **out)
{
    if (!out)
        return SUMM_EINVAL;
    *out = NULL;
    summ_ctx *ctx;
    summ_status status = summ_ctx_new(j->opt, &ctx);
    if (status != SUMM_OK)
        return status;
    j->opt = NULL;
    status = ctx_job(ctx, j, out);
    summ_ctx_free(ctx);
    return status;
}

summ_status summ_summarize(const char *text, size_t len, const summ_options *opt, summ_result **out)
{
    return once(&(job){ .texts = &text, .lens = &len, .n = 1, .opt = opt, .depth = SUMMARIZE }, out);
}

summ_status summ_summarize_html(const char *html, size_t len, const char *encoding, const summ_options *opt, summ_result **out)
{
    if (encoding && !sm_charset_known(encoding)) {
        if (out)
            *out = NULL;
        return SUMM_EINVAL;
    }
    return once(&(job){ .texts = &html, .lens = &len, .n = 1, .opt = opt, .depth = SUMMARIZE, .html = true, .encoding = encoding }, out);
}

summ_status summ_split(const char *text, size_t len, const summ_options *opt, summ_result **out)
{
    return once(&(job){ .texts = &text, .lens = &len, .n = 1, .opt = opt, .depth = SPLIT }, out);
}

/* Without a context of its own: the stemmers, which take ten times as long to make, have no part in it. */
const char *summ_detect(const char *text, size_t len, double *confidence)
{
    summ_options opt = SUMM_OPTIONS_INIT;
    summ_ctx ctx = { .stemmers = NULL };
    job j = { .texts = &text, .lens = &len, .n = 1, .opt = &opt, .depth = DETECT };
    if (confidence)
        *confidence = 0;
    sm_arena_init(&ctx.scratch, NULL);
    const char *code = NULL;
    if (guarded(&ctx, &j, NULL) == SUMM_OK) {
        code = j.state.lang.code;
        if (confidence)
            *confidence = j.state.lang.confidence;
    }
    sm_arena_free(&ctx.scratch);
    return code;
}

const char *summ_strerror(summ_status status)
{
    switch (status) {
    case SUMM_OK: return "no error";
    case SUMM_ENOMEM: return "out of memory";
    case SUMM_EINVAL: return "an argument is missing or an option is out of its range";
    case SUMM_ELANG: return "unknown language";
    case SUMM_ETOOBIG: return "text is longer than max_bytes allows";
    }
    return "unknown status";
}

const char *summ_version(void)
{
    return QUOTE(SUMM_VERSION_MAJOR) "." QUOTE(SUMM_VERSION_MINOR) "." QUOTE(SUMM_VERSION_PATCH);
}

const char *summ_unicode_version(void) { return SM_UNICODE_VERSION; }
