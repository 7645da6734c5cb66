# summ: `make run` builds and summarizes real input, `make test` runs every test. Both install what is missing first.
#
# BUILD=dir builds elsewhere; CC, CFLAGS, PREFIX, DESTDIR as usual.

BUILD   ?= build
PREFIX  ?= /usr/local
LIBDIR  ?= $(PREFIX)/lib
CFLAGS  ?= -O2 -g
PYTHON  ?= python3
MAJOR   := $(shell sed -n 's/^\#define SUMM_VERSION_MAJOR //p' include/summ.h)
MINOR   := $(shell sed -n 's/^\#define SUMM_VERSION_MINOR //p' include/summ.h)
PATCH   := $(shell sed -n 's/^\#define SUMM_VERSION_PATCH //p' include/summ.h)
VERSION := $(MAJOR).$(MINOR).$(PATCH)
SONAME  := libsumm.so.$(MAJOR)

WARN    := -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
override CFLAGS   += -std=c11 $(WARN) -fPIC -fvisibility=hidden
override CPPFLAGS += -Iinclude -Icsrc -D_POSIX_C_SOURCE=200809L
LIBS    := -lutf8proc -lstemmer -lm
CLI_LIBS := -ljansson -lpthread

CLI_SRC := csrc/cli.c csrc/main.c $(wildcard csrc/cli_*.c)
LIB_SRC := $(filter-out $(CLI_SRC),$(wildcard csrc/*.c))
LIB_OBJ := $(LIB_SRC:csrc/%.c=$(BUILD)/obj/%.o)
CLI_OBJ := $(CLI_SRC:csrc/%.c=$(BUILD)/obj/%.o)
UNIT    := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/test_*.c))

.PHONY: all run test gen clean deps deps-test unit install uninstall
all: $(BUILD)/summ $(BUILD)/libsumm.a $(BUILD)/libsumm.so $(BUILD)/summ.pc

$(BUILD)/obj/%.o: csrc/%.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/libsumm.a: $(LIB_OBJ)
	rm -f $@
	$(AR) rcs $@ $^

$(BUILD)/libsumm.so: $(LIB_OBJ)
	$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(SONAME) -o $@ $^ $(LIBS)
	ln -sf libsumm.so $(BUILD)/$(SONAME)

$(BUILD)/summ: $(CLI_OBJ) $(LIB_OBJ)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(CLI_OBJ) $(LIB_OBJ) $(LIBS) $(CLI_LIBS)

$(BUILD)/summ.pc: summ.pc.in include/summ.h
	sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(LIBDIR)|' -e 's|@VERSION@|$(VERSION)|' $< > $@

$(BUILD)/tests/%: tests/unit/%.c $(LIB_OBJ)
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -o $@ $< $(LIB_OBJ) $(LIBS) -lcunit

unit: $(UNIT)
	@set -e; for t in $(UNIT); do echo "== $$t"; $$t; done

gen:
	$(PYTHON) tools/gen_unicode.py
	$(PYTHON) tools/gen_lang.py

clean:
	rm -rf $(BUILD)

-include $(wildcard $(BUILD)/obj/*.d)
