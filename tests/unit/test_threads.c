/* Eight threads, a context each: the same results as one thread. Run it under `make tsan` too. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "suite.h"
#include "summ.h"

enum { THREADS = 8, ROUNDS = 20, TEXTS = 4 };

static const char *const texts[TEXTS] = {
    "The county closed the coast road on Monday after the storm. Waves threw stones onto both lanes. Crews expect to open it on Thursday.",
    "폭풍으로 해안 도로가 월요일에 통제됐다고 군청이 밝혔다. 다친 사람은 없었다. 군청은 목요일에 도로를 다시 열 계획이다.",
    "高潮で海岸の道路が月曜日に閉鎖されたと県が発表した。けが人はいなかった。県は木曜日に道路を再開する予定だ。",
    "Der Sturm hat am Montag die Küstenstraße unterbrochen. Niemand wurde verletzt, sagte Dr. Hahn. Am 3. Mai soll sie wieder offen sein.",
};

static char *summary(summ_ctx *ctx, const char *text)
{
    summ_result *res;
    if (summ_ctx_run(ctx, text, strlen(text), NULL, &res) != SUMM_OK)
        return NULL;
    char *copy = strdup(summ_result_text(res, NULL));
    summ_result_free(res);
    return copy;
}

static char *wanted[TEXTS];

static void *work(void *wrong)
{
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.max_sentences = 1;
    opt.max_keywords = 5;
    opt.headline_words = 15;
    summ_ctx *ctx;
    if (summ_ctx_new(&opt, &ctx) != SUMM_OK)
        return wrong;
    for (int round = 0; round < ROUNDS; round++) {
        char *got = summary(ctx, texts[round % TEXTS]);
        *(int *)wrong += !got || strcmp(got, wanted[round % TEXTS]) != 0;
        free(got);
    }
    summ_ctx_free(ctx);
    return NULL;
}

static void many_threads_give_what_one_gives(void)
{
    summ_options opt = SUMM_OPTIONS_INIT;
    opt.max_sentences = 1;
    summ_ctx *ctx;
    CU_ASSERT_EQUAL_FATAL(summ_ctx_new(&opt, &ctx), SUMM_OK);
    for (int i = 0; i < TEXTS; i++) {
        wanted[i] = summary(ctx, texts[i]);
        CU_ASSERT_PTR_NOT_NULL_FATAL(wanted[i]);
    }
    summ_ctx_free(ctx);
    pthread_t threads[THREADS];
    int wrong[THREADS] = { 0 };
    for (int i = 0; i < THREADS; i++)
        CU_ASSERT_EQUAL_FATAL(pthread_create(&threads[i], NULL, work, &wrong[i]), 0);
    for (int i = 0; i < THREADS; i++) {
        void *failed;
        pthread_join(threads[i], &failed);
        CU_ASSERT_PTR_NULL(failed);
        CU_ASSERT_EQUAL(wrong[i], 0);
    }
    for (int i = 0; i < TEXTS; i++)
        free(wanted[i]);
}

int main(void)
{
    static const test_case tests[] = { { "many threads give what one gives", many_threads_give_what_one_gives } };
    return RUN_SUITE("threads", tests);
}
