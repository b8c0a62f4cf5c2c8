"""Figures that others published for sets of MELO: mean reciprocal rank over surface forms.

Retyk et al. 2024, "MELO: an evaluation benchmark for multilingual entity linking of occupations"
(arXiv:2410.08319); these models read the queries with their capitals.
"""

PUBLISHED: dict[str, dict[str, float]] = {
    "usa_q_en_c_en": {
        "BM25 lemmas": 0.600,
        "BGE-M3": 0.623,
        "mE5-large": 0.656,
        "E5-7B": 0.673,
        "OpenAI text-embedding-3-large": 0.684,
    },
    "deu_q_de_c_de": {
        "BM25 lemmas": 0.447,
        "BGE-M3": 0.608,
        "mE5-large": 0.612,
        "E5-7B": 0.664,
        "OpenAI text-embedding-3-large": 0.678,
    },
    "deu_q_de_c_en": {
        "BM25 lemmas": 0.020,
        "BGE-M3": 0.334,
        "mE5-large": 0.386,
        "E5-7B": 0.507,
        "OpenAI text-embedding-3-large": 0.552,
    },
    "esp_q_es_c_es": {
        "BM25 lemmas": 0.437,
        "BGE-M3": 0.493,
        "mE5-large": 0.502,
        "E5-7B": 0.556,
        "OpenAI text-embedding-3-large": 0.537,
    },
    "esp_q_es_c_en": {
        "BM25 lemmas": 0.028,
        "BGE-M3": 0.308,
        "mE5-large": 0.348,
        "E5-7B": 0.463,
        "OpenAI text-embedding-3-large": 0.486,
    },
}
"""By set and model; none is known here for other sets."""
