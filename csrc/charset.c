/* charset.c - which encoding a page is in, and UTF-8 made of it by iconv.
 *
 * The order is the standard's: byte order mark, the caller's word (HTTP header), <meta> within the first 1,024 bytes;
 * then valid UTF-8 is taken as such, all else as Windows-1252. Labels mean what browsers take them for.
 */
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "html.h"
#include "utf8.h"

enum { PRESCAN = 1024, LABEL = 40 };
static const size_t NOT_UTF8 = SIZE_MAX;

/* Labels whose meaning on the web is not iconv's. */
static const struct { const char *label, *name; } labels[] = {
    { "gb2312", "GB18030" }, { "gbk", "GB18030" }, { "x-gbk", "GB18030" }, { "shift_jis", "CP932" }, { "shift-jis", "CP932" },
    { "sjis", "CP932" }, { "x-sjis", "CP932" }, { "euc-kr", "CP949" }, { "ks_c_5601-1987", "CP949" }, { "ksc5601", "CP949" },
    { "iso-8859-1", "CP1252" }, { "latin1", "CP1252" }, { "us-ascii", "CP1252" }, { "ascii", "CP1252" }, { "big5", "BIG5-HKSCS" },
    { "iso-8859-9", "CP1254" }, { "tis-620", "CP874" }, { "iso-8859-11", "CP874" }, { "x-euc-jp", "EUC-JP" }, { "utf8", "UTF-8" },
    { "unicode", "UTF-16LE" }, { "utf-16", "UTF-16LE" },
};

static const char *iconv_name(const char *label)
{
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strcasecmp(label, labels[i].label) == 0)
            return labels[i].name;
    return label;
}

bool sm_charset_known(const char *encoding)
{
    iconv_t to = iconv_open("UTF-8", iconv_name(encoding));
    if (to == (iconv_t)-1)
        return false;
    iconv_close(to);
    return true;
}

/* The label behind "charset" and "=" in a <meta> near the start; false where there is none. */
static bool prescan(const char *bytes, size_t n, char *label)
{
    static const char wanted[] = "charset";
    n = n < PRESCAN ? n : PRESCAN;
    for (size_t i = 0; i + sizeof wanted < n; i++) {
        if (strncasecmp(bytes + i, wanted, sizeof wanted - 1) != 0)
            continue;
        size_t k = i + sizeof wanted - 1, size = 0;
        while (k < n && strchr(" \t\r\n", bytes[k]))
            k++;
        if (k == n || bytes[k++] != '=')
            continue;
        while (k < n && strchr(" \t\r\n\"'", bytes[k]))
            k++;
        while (k < n && size + 1 < LABEL && !strchr(" \t\r\n\"'>;/", bytes[k]))
            label[size++] = bytes[k++];
        label[size] = '\0';
        return size > 0;
    }
    return false;
}

/* Is the rest a character that the end of the page cut off: a lead byte and fewer bytes than it asks for? */
static bool is_cut_off(const unsigned char *s, size_t n)
{
    size_t asked = s[0] >= 0xf0 && s[0] < 0xf5 ? 4 : s[0] >= 0xe0 ? 3 : 2;
    if (s[0] < 0xc2 || s[0] > 0xf4 || n >= asked)
        return false;
    for (size_t i = 1; i < n; i++)
        if ((s[i] & 0xc0) != 0x80)
            return false;
    return true;
}

/* Bytes of the page that belong to no UTF-8 character. Where its encoding is to be guessed, NOT_UTF8 at the first of them,
 * unless that is a character cut off, which says nothing. */
static size_t count_bad(const unsigned char *s, size_t n, bool guess)
{
    size_t bad = 0, step;
    for (size_t i = 0; i < n; i += step) {
        uint64_t eight;
        while (n - i >= 8 && (memcpy(&eight, s + i, 8), (eight & UINT64_C(0x8080808080808080)) == 0))
            i += 8;
        step = 1;
        if (i == n || sm_get_utf8(s + i, n - i, &step) != SM_BAD)
            continue;
        if (guess)
            return is_cut_off(s + i, n - i) ? n - i : NOT_UTF8;
        bad++;
    }
    return bad;
}

/* The same bytes, or a copy in which each of the `bad` ones is U+FFFD. */
static sm_string repaired(sm_arena *a, const char *bytes, size_t n, size_t bad)
{
    const unsigned char *s = (const unsigned char *)bytes;
    size_t step, size = 0;
    if (bad == 0)
        return (sm_string){ bytes, n };
    char *out = sm_alloc(a, n + 2 * bad, 1);
    for (size_t i = 0; i < n; i += step)
        size += sm_put_utf8(sm_get_utf8(s + i, n - i, &step), out + size);
    return (sm_string){ out, size };
}

/* Convert; bytes that have no meaning in the encoding become U+FFFD. */
static sm_string convert(sm_arena *a, const char *bytes, size_t n, const char *name)
{
    size_t room = n > (SIZE_MAX / 8) ? n : 4 * n + 64, cap = room;
    char *out = sm_alloc(a, room, 1), *to = out, *from = (char *)(uintptr_t)bytes;
    iconv_t cd = iconv_open("UTF-8", name);
    if (cd == (iconv_t)-1)
        return (sm_string){ bytes, n };
    while (n > 0 && room >= 4) {
        if (iconv(cd, &from, &n, &to, &room) != (size_t)-1)
            break;
        if (n == 0 || room < 4)
            break;
        size_t size = sm_put_utf8(SM_BAD, to);
        to += size;
        room -= size;
        from++;
        n--;
    }
    iconv_close(cd);
    size_t size = (size_t)(to - out);
    return (sm_string){ sm_resize(a, out, cap, size, 1), size };
}

sm_string sm_to_utf8(sm_arena *a, const char *bytes, size_t n, const char *encoding)
{
    static const struct { const char *mark; size_t size; const char *name; } marks[] = {
        { "\xef\xbb\xbf", 3, "UTF-8" }, { "\xfe\xff", 2, "UTF-16BE" }, { "\xff\xfe", 2, "UTF-16LE" },
    };
    char label[LABEL];
    const char *name = encoding;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (n >= marks[i].size && memcmp(bytes, marks[i].mark, marks[i].size) == 0) {
            name = marks[i].name;
            bytes += marks[i].size;
            n -= marks[i].size;
            break;
        }
    if (!name && prescan(bytes, n, label) && sm_charset_known(label))
        name = strncasecmp(label, "utf-16", 6) == 0 ? "UTF-8" : label;    /* it was read as ASCII just now */
    if (name)
        name = iconv_name(name);
    if (!name || strcasecmp(name, "UTF-8") == 0) {
        size_t bad = count_bad((const unsigned char *)bytes, n, !name);
        if (bad != NOT_UTF8)
            return repaired(a, bytes, n, bad);
        name = "CP1252";
    }
    return convert(a, bytes, n, name);
}
