/* suite.h - one CUnit suite a program: list the tests, run them, exit 1 where one fails. */
#ifndef TEST_SUITE_H
#define TEST_SUITE_H

#include <CUnit/Basic.h>

typedef struct test_case {
    const char   *name;
    CU_TestFunc   run;
} test_case;

static inline int run_suite(const char *name, const test_case *tests, size_t n)
{
    if (CU_initialize_registry() != CUE_SUCCESS)
        return 2;
    CU_pSuite suite = CU_add_suite(name, NULL, NULL);
    for (size_t i = 0; i < n; i++)
        if (!suite || !CU_add_test(suite, tests[i].name, tests[i].run))
            return 2;
    CU_basic_set_mode(CU_BRM_NORMAL);
    CU_basic_run_tests();
    unsigned failed = CU_get_number_of_failures();
    CU_cleanup_registry();
    return failed ? 1 : 0;
}

#define RUN_SUITE(name, tests) run_suite((name), (tests), sizeof(tests) / sizeof *(tests))

#endif
