/* test_cli.c - the command where memory ends: each request for memory in turn fails, the C library's and jansson's too.
 *
 * malloc is this program's own, on top of the C library's. Whatever fails, the command ends with a status, and where
 * that is 0 it printed all that it should. (libstemmer does not survive a failure while a stemmer is made: the texts
 * are of languages without one.) Checkers that bring a malloc of their own are left to test what succeeds.
 */
#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "suite.h"

static long left = -1;               /* requests until one fails; < 0: none does */

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
enum { CAN_FAIL = 1 };

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *ptr, size_t size);

static bool fails(void) { return left >= 0 && left-- == 0; }

void *malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }
void *calloc(size_t n, size_t size) { return fails() ? NULL : __libc_calloc(n, size); }
void *realloc(void *ptr, size_t size) { return fails() ? NULL : __libc_realloc(ptr, size); }
#else
enum { CAN_FAIL = 0 };
#endif

static const char text[] =
    "다리가 5월에 열렸다고 시장이 밝혔다. 그 뒤로 교통량이 두 배가 됐다. 시장은 두 번째 다리를 원한다. 값은 아무도 모른다.\n";
static const char records[] =
    "{\"id\": \"가\", \"text\": \"다리가 열렸다. 교통량이 늘었다.\", \"sentences\": 1, \"overflow\": \"last\"}\n"
    "{\"text\": \"시장은 두 번째 다리를 원한다. \\ufffd 값은 모른다.\", \"lang\": \"ko\", \"query\": \"다리\"}\n"
    "{\"id\": 3}\nno JSON\n";
static const char page[] = "<html lang=ko><title>다리</title><p>다리가 5월에 열렸다고 시장이 밝혔다.<p>그 뒤로 교통량이 두 배가 됐다.";
static const char bad_bytes[] = "다리가 \xff 열렸다. 교통량이 늘었다.\n";

/* A file with these bytes; its name is at `name`. */
static void make_file(char *name, const char *bytes, size_t size)
{
    strcpy(name, "/tmp/test_cli_XXXXXX");
    int fd = mkstemp(name);
    CU_ASSERT_FATAL(fd >= 0 && write(fd, bytes, size) == (ssize_t)size);
    close(fd);
}

typedef struct outcome {
    int    status;
    char   out[16384];
    size_t size;
} outcome;

/* Run the command, its output in `o`; the request number `failing` fails (< 0: none). True where that many were made. */
static bool run(char **argv, long failing, outcome *o)
{
    int argc = 0, saved[2] = { dup(1), dup(2) };
    FILE *out = tmpfile(), *errors = tmpfile();
    CU_ASSERT_FATAL(out && errors);
    while (argv[argc])
        argc++;
    fflush(stdout);
    dup2(fileno(out), 1);
    dup2(fileno(errors), 2);
    left = failing;
    o->status = summ_cli(argc, argv);
    bool reached = failing >= 0 && left < 0;
    left = -1;
    fflush(stdout);
    clearerr(stdout);
    dup2(saved[0], 1);
    dup2(saved[1], 2);
    close(saved[0]);
    close(saved[1]);
    rewind(out);
    o->size = fread(o->out, 1, sizeof o->out, out);
    fclose(out);
    fclose(errors);
    return reached;
}

/* One JSON value after another, or nothing. */
static bool is_json(const outcome *o)
{
    for (size_t at = 0; at < o->size;) {
        json_error_t why;
        json_t *value = json_loadb(o->out + at, o->size - at, JSON_DISABLE_EOF_CHECK, &why);
        if (!value)
            return false;
        json_decref(value);
        at += (size_t)why.position;
        while (at < o->size && strchr(" \n", o->out[at]))
            at++;
    }
    return true;
}

/* With every request failing once: status 1 or 2, or the whole answer. */
static void check(char **argv)
{
    static outcome whole, got;
    run(argv, -1, &whole);
    CU_ASSERT(whole.size > 0 && whole.size < sizeof whole.out);
    bool json = is_json(&whole);
    for (long n = 0; CAN_FAIL; n++) {
        bool reached = run(argv, n, &got);
        if (!reached)
            break;
        bool same = got.status == whole.status && got.size == whole.size && memcmp(got.out, whole.out, got.size) == 0;
        if (!same && got.status != 1 && got.status != 2)
            printf("\n  request %ld, %s: status %d, \"%.*s\"\n", n, argv[1], got.status, (int)got.size, got.out);
        CU_ASSERT(same || got.status == 1 || got.status == 2);
        if (json && !is_json(&got))
            printf("\n  request %ld, %s: \"%.*s\"\n", n, argv[1], (int)got.size, got.out);
        CU_ASSERT(!json || is_json(&got));
    }
    run(argv, -1, &got);
    CU_ASSERT(got.size == whole.size && memcmp(got.out, whole.out, got.size) == 0);
}

#define CHECK(...) check((char *[]){ (char[]){ "summ" }, __VA_ARGS__, NULL })
#define ARG(s) (char[]){ s }

static void a_text(void)
{
    char name[32], known[32];
    make_file(name, text, sizeof text - 1);
    make_file(known, "다리\n", 7);
    CHECK(ARG("-n2"), ARG("-o"), ARG("json"), ARG("-k"), ARG("--headline"), ARG("--explain"), ARG("--compress"), name);
    CHECK(ARG("-n2"), ARG("-o"), ARG("lines"), ARG("-k"), ARG("--by-score"), ARG("--explain"), ARG("--known"), known, ARG("--stopwords"), known, name);
    CHECK(ARG("-n1"), ARG("-o"), ARG("html"), name);
    CHECK(ARG("--highlight"), name);
    CHECK(ARG("--split"), ARG("-o"), ARG("json"), name);
    CHECK(ARG("--blocks"), ARG("-o"), ARG("json"), name);
    CHECK(ARG("--detect"), name);
    remove(name);
    remove(known);
}

static void lines_of_json(void)
{
    char name[32];
    make_file(name, records, sizeof records - 1);
    CHECK(ARG("-ijsonl"), ARG("-k"), name);
    CHECK(ARG("-ijsonl"), ARG("-o"), ARG("json"), name, name);
    CHECK(ARG("-ijsonl"), ARG("-o"), ARG("text"), name);
    remove(name);
}

static void a_page_and_bad_bytes(void)
{
    char name[32], bad[32];
    make_file(name, page, sizeof page - 1);
    make_file(bad, bad_bytes, sizeof bad_bytes - 1);
    CHECK(ARG("-ihtml"), ARG("-o"), ARG("json"), name);
    CHECK(ARG("-o"), ARG("json"), name, bad);
    CHECK(ARG("-n1"), name, ARG("/nonexistent"));
    remove(name);
    remove(bad);
}

static void several_together(void)
{
    char one[32], two[32];
    make_file(one, text, sizeof text - 1);
    make_file(two, page, sizeof page - 1);
    CHECK(ARG("--multi"), ARG("-o"), ARG("json"), one, two);
    CHECK(ARG("--multi"), ARG("-o"), ARG("lines"), one, two);
    remove(one);
    remove(two);
}

int main(void)
{
    static const test_case tests[] = {
        { "a text", a_text },
        { "lines of JSON", lines_of_json },
        { "a page, and bad bytes", a_page_and_bad_bytes },
        { "several together", several_together },
    };
    return RUN_SUITE("cli", tests);
}
