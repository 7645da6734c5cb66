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
    /* centrality: PageRank over the cosine of tf * log(1 + n/df) */
    double damping, tolerance, least_centrality;
    int    iterations;
    double centrality_power;     /* centrality enters the score to this power */
    double stop_weight;          /* of stop words in that cosine; 1: like any other term */
    /* score: centrality * (1 + opening_gain * r * exp(-pos / opening_span)) / length^(length_power * r),
     * with r = max(0, 1 - 2 * budget / text): the less is asked for, the more place and length count */
    double opening_gain, opening_span, length_power;
    double short_words, tiny_words, tiny_factor, question_factor;
    /* coverage */
    double bigram_weight;        /* of a pair of neighbouring terms that two sentences share */
    double covered;              /* what is left of a concept's weight once a sentence with it is taken */
    double query_gain;           /* concepts of the query weigh 1 + this */
    double title_gain;           /* concepts of the title weigh 1 + this */
    double crossing_power;       /* --overflow last: a sentence that crosses the budget counts by (its part within)^this */
    double full;                 /* a budget filled to this share is full */
    double duplicate;            /* sentences whose terms agree to this Jaccard index are the same */
} sm_weights;

static const sm_weights SM_WEIGHTS = {
    .lead_gain = 2, .lead_share = 0.2,                                       /* definition */
    .damping = 0.85, .tolerance = 1e-6, .least_centrality = 1e-3,            /* definition */
    .iterations = 15,                                                        /* definition */
    .centrality_power = 1, .stop_weight = 1,                                 /* definition */
    .opening_gain = 1.5, .opening_span = 8, .length_power = 0.75,            /* definition */
    .short_words = 8, .tiny_words = 6, .tiny_factor = 1e-6,                  /* definition */
    .question_factor = 0.6,                                                  /* definition */
    .bigram_weight = 2, .covered = 0.2, .query_gain = 3, .title_gain = 0,    /* definition */
    .crossing_power = 0,                                                     /* definition */
    .full = 0.92, .duplicate = 0.8,                                          /* definition */
};

#endif
