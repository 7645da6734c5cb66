/* weights.h - every constant of ranking and selection, with its name and where it comes from.
 *
 * "definition" is the published form of the method (docs/ranking.md); "fitted" was chosen on sets of documents with
 * human summaries, and judged on sets that had no part in the choice.
 */
#ifndef SM_WEIGHTS_H
#define SM_WEIGHTS_H

typedef struct sm_weights {
    /* prior of the place: 1 + lead_gain * exp(-pos / max(1, lead_share * sentences)) */
    double lead_gain, lead_share;
    /* talk: the share of leaning sentences, a text of talk_prior sentences with talk_usual of them added; place counts in
     * full up to talk_least and nothing from talk_least + talk_span */
    double talk_usual, talk_prior, talk_least, talk_span;
    /* centrality: PageRank over the cosine of tf * log(1 + n/df)^rarity_power */
    double damping, tolerance, least_centrality;
    int    iterations;
    double rarity_power;
    double stop_weight;          /* of stop words in that cosine; 1: like any other term */
    /* score: centrality * (1 + opening_gain * r * exp(-pos / opening_span)) / length^(power * r), times the factors
     * below, with r = max(0, 1 - 2 * budget / text): the less is asked for, the more place and length count.
     * With a budget of sentences a long one costs no more than a short one, so length has a power of its own there:
     * counted_length_power / (1 + sentences / counted_length_span), as a sentence has more to say for in a long text */
    double opening_gain, opening_span;
    double length_power;         /* for budgets of words or characters */
    double counted_length_power, counted_length_span;   /* for budgets of sentences */
    double short_words, tiny_words, tiny_factor;
    double question_factor;
    double half_quote_factor;    /* holds one half of a quotation */
    double speech_factor;        /* opens with a quotation mark or a dash */
    double told_factor;          /* nearly all its terms are known already (--known) */
    /* coverage */
    double bigram_weight;        /* of a pair of neighbouring terms that two sentences share */
    double covered;              /* what is left of a concept's weight once a sentence with it is taken */
    double query_gain;           /* concepts of the query weigh 1 + this */
    double title_gain;           /* concepts of the title weigh 1 + this */
    double leaning_factor;       /* opens with "But", "He", ... while the sentence before is not taken */
    double crossing_power;       /* --overflow last: a sentence that crosses the budget counts by (its part within)^this */
    double full;                 /* a budget filled to this share is full */
    double duplicate;            /* sentences whose terms agree to this Jaccard index are the same */
} sm_weights;

static const sm_weights SM_WEIGHTS = {
    .lead_gain = 2, .lead_share = 0.2,                                       /* definition; fitting moved neither */
    .talk_usual = 0.15, .talk_prior = 10, .talk_least = 0.3, .talk_span = 0.1,   /* chosen: costs other texts nothing */
    .damping = 0.85, .least_centrality = 1e-3,                               /* definition */
    .tolerance = 1e-6, .iterations = 15,                                     /* definition */
    .rarity_power = 0.7, .stop_weight = 0.3,                                                      /* fitted */
    .opening_gain = 1.5, .opening_span = 10,                                 /* definition; fitted */
    .length_power = 0.9,                                                     /* fitted */
    .counted_length_power = 1.5, .counted_length_span = 150,                 /* fitted */
    .short_words = 8, .tiny_words = 5, .tiny_factor = 1e-6,                  /* definition: 6; Korean says much in 5 */
    .question_factor = 0.6,                                                  /* definition */
    .half_quote_factor = 0.3,                                                /* chosen: costs no ROUGE */
    .speech_factor = 0.8,                                                    /* fitted */
    .told_factor = 1e-6,                                                     /* definition: last */
    .bigram_weight = 2, .covered = 0.45,                                     /* definition; fitted */
    .query_gain = 30, .title_gain = 0,                                       /* by the proxy of bench/query.py; fitted */
    .leaning_factor = 0.8,                                                   /* fitted: the least that costs no ROUGE */
    .crossing_power = 0.5, .full = 0.97,                                     /* fitted */
    .duplicate = 0.8,                                                        /* definition */
};

#endif
