import summ


def test_summary_is_a_slice_of_the_source():
    text = "The river rose by two metres. The town closed its gates. Nobody was hurt."
    found = summ.summarize(text, sentences=1)
    assert len(found.sentences) == 1
    assert text[found.sentences[0].start : found.sentences[0].end] == found.text
