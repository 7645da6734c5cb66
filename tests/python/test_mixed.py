"""Texts in several languages, and texts in none."""
import pytest

import summ

ENGLISH = "The county closed the coast road on Monday after the storm. A bus takes pupils to school by the upper road."
KOREAN = "폭풍으로 해안 도로가 월요일에 통제됐다고 군청이 밝혔다. 학생들은 윗길로 다니는 버스를 타고 학교에 간다."
JAPANESE = "町は月曜日、嵐のあと海岸の道路を閉鎖した。児童は山側の道を通るバスで学校へ向かっている。"
GERMAN = "Der Landkreis sperrte am Montag nach dem Sturm die Küstenstraße. Ein Bus bringt die Schüler über die obere Straße."
FRENCH = "Le département a fermé lundi la route côtière après la tempête. Un car conduit les élèves par la route du haut."
MENU = "Home\nNews\nSports\nWeather\nSign in\nSubscribe now\nAbout us\nContact\n"


def languages(text, **options):
    """The language of each sentence that may be selected, in text order."""
    return [x.lang for x in summ.summarize(text, sentences=1, **options).all_sentences if x.candidate]


@pytest.mark.parametrize("first, second, codes", [
    (ENGLISH, KOREAN, ["en", "en", "ko", "ko"]),
    (JAPANESE, ENGLISH, ["ja", "ja", "en", "en"]),
    (GERMAN, FRENCH, ["de", "de", "fr", "fr"]),
])
def test_paragraphs_have_their_own_language(first, second, codes):
    assert languages(first + "\n\n" + second, lang="multi") == codes


def test_an_english_menu_does_not_outvote_a_korean_article():
    page = MENU + "\n" + KOREAN + "\n\n" + "Share this page\nTerms of use\nPrivacy policy\nAll rights reserved\n"
    for lang in (None, "multi"):
        s = summ.summarize(page, sentences=1, lang=lang)
        assert s.lang == "ko"
        assert [x.lang for x in s.all_sentences if x.text in KOREAN] == ["ko", "ko"]


@pytest.mark.parametrize("noise", [
    "12:30 14.5 % 2024-11-25 #42",
    "https://example.org/a?b=1 user_name@example.org",
    "+++ --- === *** ///",
    "{ } ; 0x1f == 0b11 ; [ 1, 2, 3 ]",
])
def test_noise_is_in_no_language(noise):
    assert summ.detect(noise).lang == "und"
    assert summ.detect(noise).confidence == 0
