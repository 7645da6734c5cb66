/* Language detection: one sentence in every language, scripts, noise, long texts, pages, texts of several languages. */
#include <stdlib.h>
#include <string.h>

#include "pipeline.h"
#include "suite.h"

static sm_arena arena;
static jmp_buf failed;

static sm_text decode(const char *bytes)
{
    sm_text text;
    size_t n = strlen(bytes);
    arena.failed = &failed;
    sm_decode(&arena, &bytes, &n, 1, &text);
    return text;
}

static sm_guess guess(const char *bytes)
{
    sm_text t = decode(bytes);
    return sm_langid(t.cp, t.n);
}

static void expect(const char *code, const char *bytes)
{
    sm_guess g = guess(bytes);
    if (strcmp(g.code, code) != 0)
        fprintf(stderr, "  %s taken for %s (%.2f): %s\n", code, g.code, (double)g.confidence, bytes);
    CU_ASSERT_STRING_EQUAL(g.code, code);
}

typedef struct sentence { const char *code, *text; } sentence;

static const sentence alphabetic[] = {
    { "af", "Die kinders het vanoggend nie skool toe gegaan nie, want dit het die hele nag gereën." },
    { "az", "Uşaqlar bu səhər məktəbə getmədilər, çünki bütün gecə yağış yağmışdı." },
    { "ca", "Aquest matí els nens no han anat a l'escola perquè ha plogut tota la nit." },
    { "cs", "Děti dnes ráno nešly do školy, protože celou noc pršelo." },
    { "cy", "Nid aeth y plant i'r ysgol y bore yma oherwydd bod hi wedi bwrw glaw drwy'r nos." },
    { "da", "Børnene blev hjemme i morges, fordi det havde regnet hele natten, og vejen var fuld af vand." },
    { "de", "Die Kinder sind heute Morgen nicht zur Schule gegangen, weil es die ganze Nacht geregnet hat." },
    { "en", "The children did not go to school this morning because it had rained all night." },
    { "eo", "La infanoj ne iris al la lernejo ĉi-matene, ĉar pluvis dum la tuta nokto." },
    { "es", "Los niños no fueron a la escuela esta mañana porque había llovido toda la noche." },
    { "et", "Lapsed ei läinud täna hommikul kooli, sest terve öö oli vihma sadanud." },
    { "eu", "Haurrak ez dira gaur goizean eskolara joan, gau osoan euria egin duelako." },
    { "fi", "Lapset eivät menneet tänä aamuna kouluun, koska oli satanut koko yön." },
    { "fr", "Les enfants ne sont pas allés à l'école ce matin parce qu'il avait plu toute la nuit." },
    { "ga", "Ní dheachaigh na páistí ar scoil ar maidin mar bhí sé ag cur báistí i rith na hoíche." },
    { "gl", "As nenas e os nenos do concello non teñen dereito a unha educación digna, e iso non é xusto." },
    { "hu", "A gyerekek ma reggel nem mentek iskolába, mert egész éjjel esett az eső." },
    { "id", "Anak-anak tidak pergi ke sekolah pagi ini karena hujan turun sepanjang malam." },
    { "is", "Börnin fóru ekki í skólann í morgun vegna þess að það hafði rignt alla nóttina." },
    { "it", "I bambini non sono andati a scuola questa mattina perché aveva piovuto tutta la notte." },
    { "lt", "Vaikai šį rytą nėjo į mokyklą, nes visą naktį lijo." },
    { "lv", "Bērni šorīt negāja uz skolu, jo visu nakti bija lijis." },
    { "ms", "Kanak-kanak itu tidak mahu pergi ke sekolah pagi ini kerana hujan turun sepanjang malam." },
    { "nl", "De kinderen zijn vanmorgen niet naar school gegaan omdat het de hele nacht had geregend." },
    { "no", "Barna gikk ikke på skolen i dag tidlig fordi det hadde regnet hele natten, sier moren." },
    { "no", "Borna gjekk ikkje på skulen i dag tidleg fordi det hadde regna heile natta." },
    { "pl", "Dzieci nie poszły dziś rano do szkoły, ponieważ całą noc padał deszcz." },
    { "pt", "As crianças não foram à escola esta manhã porque tinha chovido a noite inteira." },
    { "ro", "Copiii nu au mers la școală în această dimineață pentru că a plouat toată noaptea." },
    { "sk", "Deti dnes ráno nešli do školy, pretože celú noc pršalo." },
    { "sl", "Otroci danes zjutraj niso šli v šolo, ker je vso noč deževalo." },
    { "sq", "Fëmijët nuk shkuan në shkollë këtë mëngjes sepse kishte rënë shi gjithë natën." },
    { "sv", "Barnen gick inte till skolan i morse eftersom det hade regnat hela natten." },
    { "sw", "Watoto hawakwenda shuleni asubuhi hii kwa sababu mvua ilinyesha usiku kucha." },
    { "tl", "Hindi pumasok sa paaralan ang mga bata kaninang umaga dahil umulan nang buong gabi." },
    { "tr", "Çocuklar bu sabah okula gitmediler çünkü bütün gece yağmur yağmıştı." },
    { "vi", "Sáng nay bọn trẻ không đi học vì trời mưa suốt đêm." },
    { "so", "Carruurtu saaka dugsiga ma tegin maxaa yeelay roob ayaa habeenkii oo dhan da'ayay." },
    { "yo", "Àwọn ọmọ náà kò lọ sí ilé-ìwé ní òwúrọ̀ yìí nítorí pé òjò rọ̀ ní gbogbo òru." },
    { "la", "Pueri hodie mane in scholam non ierunt, quod tota nocte pluerat." },
    { "be", "Дзеці сёння раніцай не пайшлі ў школу, бо ўсю ноч ішоў дождж." },
    { "bg", "Децата не отидоха на училище тази сутрин, защото цяла нощ валя дъжд." },
    { "kk", "Балалар бүгін таңертең мектепке бармады, өйткені түні бойы жаңбыр жауды." },
    { "mk", "Децата утринава не отидоа на училиште затоа што цела ноќ врнеше дожд." },
    { "mn", "Шөнөжин бороо орсон болохоор хүүхдүүд өнөө өглөө сургуульдаа явсангүй." },
    { "ru", "Дети сегодня утром не пошли в школу, потому что всю ночь шёл дождь." },
    { "sr", "Деца јутрос нису отишла у школу јер је целу ноћ падала киша." },
    { "uk", "Діти сьогодні вранці не пішли до школи, бо всю ніч ішов дощ." },
    { "ar", "لم يذهب الأطفال إلى المدرسة هذا الصباح لأن المطر هطل طوال الليل." },
    { "fa", "بچه‌ها امروز صبح به مدرسه نرفتند چون تمام شب باران باریده بود." },
    { "ur", "بچے آج صبح سکول نہیں گئے کیونکہ ساری رات بارش ہوتی رہی تھی۔" },
    { "hi", "बच्चे आज सुबह स्कूल नहीं गए क्योंकि रात भर बारिश होती रही थी।" },
    { "mr", "मुले आज सकाळी शाळेत गेली नाहीत कारण रात्रभर पाऊस पडत होता." },
    { "ne", "सबै बालबालिकाहरूलाई शिक्षा पाउने अधिकार छ र कसैले पनि त्यो खोस्न पाउने छैन ।" },
    { "he", "הילדים לא הלכו לבית הספר הבוקר כי ירד גשם כל הלילה." },
    { "yi", "די קינדער זענען הײַנט אין דער פֿרי נישט געגאַנגען אין שול, װײַל עס האָט גערעגנט אַ גאַנצע נאַכט." },
};

static const sentence by_script[] = {
    { "el", "Τα παιδιά δεν πήγαν σχολείο σήμερα." }, { "hy", "Երեխաները այսօր դպրոց չգնացին։" },
    { "ka", "ბავშვები დღეს სკოლაში არ წავიდნენ." }, { "bn", "শিশুরা আজ স্কুলে যায়নি।" },
    { "as", "ল’ৰা-ছোৱালীবোৰ আজি স্কুললৈ নগ’ল।" }, { "pa", "ਬੱਚੇ ਅੱਜ ਸਕੂਲ ਨਹੀਂ ਗਏ।" },
    { "gu", "બાળકો આજે શાળાએ ગયા નથી." }, { "or", "ପିଲାମାନେ ଆଜି ସ୍କୁଲ ଗଲେ ନାହିଁ।" },
    { "ta", "குழந்தைகள் இன்று பள்ளிக்குச் செல்லவில்லை." }, { "te", "పిల్లలు ఈరోజు బడికి వెళ్ళలేదు." },
    { "kn", "ಮಕ್ಕಳು ಇಂದು ಶಾಲೆಗೆ ಹೋಗಲಿಲ್ಲ." }, { "ml", "കുട്ടികൾ ഇന്ന് സ്കൂളിൽ പോയില്ല." },
    { "si", "ළමයි අද පාසල් ගියේ නැහැ." }, { "am", "ልጆቹ ዛሬ ጠዋት ወደ ትምህርት ቤት አልሄዱም።" },
    { "ti", "እቶም ቆልዑ ሎሚ ንግሆ ናብ ቤት ትምህርቲ ኣይከዱን፣ ለይቲ ምሉእ ማይ ስለ ዝሃረመ ብዙሕ ጭቃ ኣሎ።" },
    { "th", "เด็กๆ ไม่ได้ไปโรงเรียนเมื่อเช้านี้" }, { "lo", "ເດັກນ້ອຍບໍ່ໄດ້ໄປໂຮງຮຽນມື້ນີ້" },
    { "km", "ក្មេងៗមិនបានទៅសាលារៀនទេ" }, { "my", "ကလေးများ ဒီနေ့ ကျောင်းမသွားကြပါ။" },
    { "bo", "ཕྲུ་གུ་ཚོ་དེ་རིང་སློབ་གྲྭར་མ་སོང་།" }, { "ko", "아이들은 오늘 학교에 가지 않았다." },
    { "ja", "子供たちは今朝学校に行かなかった。" }, { "zh", "孩子们今天早上没有去上学，因为下了一整夜的雨。" },
    { "zh", "孩子們今天早上沒有去上學，因為下了一整夜的雨。" },
};

static void tells_alphabetic_languages_apart(void)
{
    for (size_t i = 0; i < sizeof alphabetic / sizeof *alphabetic; i++)
        expect(alphabetic[i].code, alphabetic[i].text);
}

/* Words that only one of the two writes tell them apart: one in a sentence, more in a long text. */
static void tells_malay_from_indonesian(void)
{
    static const sentence pairs[] = {
        { "ms", "Mesyuarat itu ditangguhkan ke hari Isnin minggu depan." },
        { "id", "Rapat itu ditunda ke hari Senin minggu depan." },
        { "ms", "Pihak bomba memadamkan api di stesen minyak." },
        { "id", "Petugas memadamkan api di pompa bensin." },
        { "ms", "Harga beras naik sepuluh peratus bulan ini." },
        { "id", "Harga beras naik sepuluh persen bulan ini." },
        { "ms", "Dia tak nak makan nasi." },
        { "id", "Dia sudah makan nasi." },
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        expect(pairs[i].code, pairs[i].text);
    char quoted[1200] = "Ia membaca akhbar itu. ";   /* one word of Malay in seventy of Indonesian */
    for (int i = 0; i < 10; i++)
        strcat(quoted, "Anak-anak bermain di taman dan ibu memasak nasi. ");
    expect("id", quoted);
}

static void knows_scripts_of_one_language(void)
{
    for (size_t i = 0; i < sizeof by_script / sizeof *by_script; i++) {
        expect(by_script[i].code, by_script[i].text);
        CU_ASSERT(guess(by_script[i].text).confidence > 0.9f);
    }
}

static void capitals_change_nothing(void)
{
    expect("ru", "ДЕТИ СЕГОДНЯ УТРОМ НЕ ПОШЛИ В ШКОЛУ, ПОТОМУ ЧТО ВСЮ НОЧЬ ШЁЛ ДОЖДЬ.");
    sm_guess small = guess("les élèves sont là"), capital = guess("LES ÉLÈVES SONT LÀ");
    CU_ASSERT_STRING_EQUAL(small.code, capital.code);
    CU_ASSERT_EQUAL(small.confidence, capital.confidence);
}

static void says_und_where_nothing_tells(void)
{
    static const char *const noise[] = {
        "", " \n\t ", "1234 567,89 %", "==== ---- ****", "+49 30 123456", "{ } => ; [0]", "\xff\xfe\x80", "\xf0\x9f\x98\x80\xf0\x9f\x91\x8d",
        "https://www.example.org/the/story/of/the/day.html", "someone@example.com", "snake_case_name the_other_name",
    };
    for (size_t i = 0; i < sizeof noise / sizeof *noise; i++) {
        sm_guess g = guess(noise[i]);
        CU_ASSERT_STRING_EQUAL(g.code, "und");
        CU_ASSERT_EQUAL(g.confidence, 0);
    }
    sm_guess none = sm_langid(NULL, 0);
    CU_ASSERT_STRING_EQUAL(none.code, "und");
}

static void passes_over_addresses(void)
{
    expect("de", "@the_times_of_the_world Das war gestern schon bekannt. https://example.com/what/they/said/about/that");
    expect("ru", "@somebody_with_a_long_name спасибо большое");
}

/* A Hangul or Thai letter counts three times a Latin one, other scripts twice; kana makes Han Japanese from a tenth on. */
static void weighs_scripts(void)
{
    expect("ko", "Samsung Galaxy 사용 설명서");
    expect("th", "Facebook Messenger ใช้ได้แล้ว");
    expect("en", "The word for thank you in Korean, 감사, is short and easy to say.");
    expect("ru", "Новый Opel Astra Sedan уже здесь");
    expect("zh", "这本书的日文名字是の，一共有三百多页，讲的是一个小镇的故事。");
    expect("ja", "東京都庁で記者会見");
}

static void is_less_sure_of_less(void)
{
    sm_guess word = guess("Festival"), line = guess(alphabetic[7].text);
    CU_ASSERT(word.confidence < 0.9f);
    CU_ASSERT(line.confidence > 0.97f);
    CU_ASSERT(guess("Ok").confidence < 0.7f);
}

static char *repeat(const char *a, size_t times_a, const char *b, size_t times_b)
{
    char *out = malloc(strlen(a) * times_a + strlen(b) * times_b + 1), *at = out;
    for (size_t i = 0; i < times_a + times_b; i++) {
        const char *s = i < times_a ? a : b;
        memcpy(at, s, strlen(s));
        at += strlen(s);
    }
    *at = '\0';
    return out;
}

static void samples_all_of_a_long_text(void)
{
    char *text = repeat("The house was old. ", 3000, "Das Haus war sehr alt und niemand wollte es kaufen. ", 4000);
    expect("de", text);
    free(text);
}

static sm_blocks lines_of(sm_text text)
{
    sm_blocks blocks = { SM_NEW_ZERO(&arena, sm_block, 64), 0, SM_NONE };
    for (uint32_t i = 0; i < text.n; i++) {
        uint32_t start = i;
        while (i < text.n && text.cp[i] != '\n')
            i++;
        if (i > start)
            blocks.at[blocks.n++] = (sm_block){ .start = start, .end = i, .kind = SUMM_PROSE };
    }
    return blocks;
}

static const char *const korean_page =
    "Home\nNews\nSport\nWeather and travel\nSign in to your account\nSubscribe to our newsletter\nMost read stories\nContact us\n"
    "위원회는 목요일에 다시 모여 새 예산을 논의할 예정이다. 주민들은 학교와 도서관에 더 많은 돈이 필요하다고 말한다.\n"
    "시장은 다음 달까지 답을 주겠다고 약속했지만 아직 아무 말도 하지 않았고 시민 단체는 계속 기다리고 있다고 밝혔다.\n"
    "All rights reserved\nTerms of use\nPrivacy policy\nCookie settings\nAbout the company\nWork with us\n";

static void menu_does_not_outvote_article(void)
{
    sm_options opt = { .lang = NULL };
    sm_text text = decode(korean_page);
    sm_blocks blocks = lines_of(text);
    sm_guess g = sm_detect_language(&arena, &text, &opt, &blocks);
    CU_ASSERT_STRING_EQUAL(g.code, "ko");
    for (uint32_t i = 0; i < blocks.n; i++)
        CU_ASSERT_STRING_EQUAL(blocks.at[i].lang->code, "ko");

    text = decode("Home\nNews\nSport\n오늘의 날씨\nContact us\n");
    blocks = lines_of(text);
    for (uint32_t i = 0; i < blocks.n; i++)
        blocks.at[i].kind = i == 3 ? SUMM_PROSE : SUMM_FURNITURE;
    CU_ASSERT_STRING_EQUAL(sm_detect_language(&arena, &text, &opt, &blocks).code, "en");   /* too little is left without it */
    blocks.n = 0;
    CU_ASSERT_STRING_EQUAL(sm_detect_language(&arena, &text, &opt, &blocks).code, "und");
}

static void given_language_is_taken(void)
{
    sm_options opt = { .lang = sm_lang_of("fr") };
    sm_text text = decode(korean_page);
    sm_blocks blocks = lines_of(text);
    sm_guess g = sm_detect_language(&arena, &text, &opt, &blocks);
    CU_ASSERT_STRING_EQUAL(g.code, "fr");
    CU_ASSERT_EQUAL(g.confidence, 1);
    CU_ASSERT_STRING_EQUAL(blocks.at[0].lang->code, "fr");
}

static void labels_each_block_and_sentence(void)
{
    static const char *const codes[] = { "en", "en", "de", "de", "ko", "ko" };
    sm_options opt = { .multilingual = true };
    sm_text text = decode("The committee will meet again on Thursday to discuss the budget and the schools.\nNo.\n"
                          "Der Ausschuss trifft sich am Donnerstag wieder, um den Haushalt zu besprechen.\nNein, danke.\n"
                          "위원회는 목요일에 다시 모여 새 예산을 논의할 예정이다.\n12:30\n");
    sm_blocks blocks = lines_of(text);
    sm_detect_language(&arena, &text, &opt, &blocks);
    CU_ASSERT_EQUAL_FATAL(blocks.n, 6);
    for (uint32_t i = 0; i < blocks.n; i++)
        CU_ASSERT_STRING_EQUAL(blocks.at[i].lang->code, codes[i]);

    /* A sentence keeps its block's language unless it is surely in another one. */
    sm_sentence at[] = { { .start = blocks.at[2].start, .end = blocks.at[2].end, .lang = sm_lang_of("en") },
                         { .start = blocks.at[3].start, .end = blocks.at[3].end, .lang = sm_lang_of("en") } };
    sm_sentences sentences = { at, 2 };
    sm_label_sentences(&text, &opt, &sentences);
    CU_ASSERT_STRING_EQUAL(at[0].lang->code, "de");
    CU_ASSERT_STRING_EQUAL(at[1].lang->code, "en");
    at[0].lang = sm_lang_of("en");
    opt.multilingual = false;
    sm_label_sentences(&text, &opt, &sentences);
    CU_ASSERT_STRING_EQUAL(at[0].lang->code, "en");
}

int main(void)
{
    static const test_case tests[] = {
        { "tells alphabetic languages apart", tells_alphabetic_languages_apart },
        { "tells Malay from Indonesian", tells_malay_from_indonesian },
        { "knows scripts of one language", knows_scripts_of_one_language },
        { "capitals change nothing", capitals_change_nothing },
        { "says und where nothing tells", says_und_where_nothing_tells },
        { "passes over addresses", passes_over_addresses },
        { "weighs scripts", weighs_scripts },
        { "is less sure of less", is_less_sure_of_less },
        { "samples all of a long text", samples_all_of_a_long_text },
        { "a menu does not outvote the article", menu_does_not_outvote_article },
        { "a given language is taken", given_language_is_taken },
        { "labels each block and sentence", labels_each_block_and_sentence },
    };
    sm_arena_init(&arena, NULL);
    int status = RUN_SUITE("langid", tests);
    sm_arena_free(&arena);
    return status;
}
