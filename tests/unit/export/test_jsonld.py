from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from rdflib import Graph, Literal, Namespace, URIRef

from sayso.export import FORMATS, Account, Selection, pick, text_of
from tests.unit.export.sample import ACCOUNT

SCHEMA = Namespace("https://schema.org/")
OA = "http://www.w3.org/ns/oa#"


def test_every_claim_is_a_schema_org_claim_that_rdf_tools_read() -> None:
    text = "".join(text_of(pick(ACCOUNT, Selection()), FORMATS["claimreview"]))
    data = json.loads(text)
    assert data["@graph"][0]["sayso:filter"]["left_out"]["rejected by a reviewer"] == 1
    graph = Graph().parse(data=text, format="json-ld")
    claims = {str(subject) for subject in graph.subjects(None, SCHEMA.Claim)}
    assert claims == {f"urn:sayso:claim:{name}" for name in ("c1", "c2", "c3", "c7")}
    first = URIRef("urn:sayso:claim:c1")
    author = graph.value(first, SCHEMA.author)
    assert graph.value(author, SCHEMA.name) == Literal("Amal Haddad")
    assert Literal("disputed: denial") in set(graph.objects(first, SCHEMA.keywords))
    assert not list(graph.subjects(None, SCHEMA.ClaimReview))


def test_a_review_is_of_the_reading_and_rates_nothing() -> None:
    account = Account(claims=[replace(ACCOUNT.claims[0], judgement="correct", corrected=("place",))])
    nodes = json.loads("".join(text_of(pick(account, Selection()), FORMATS["claimreview"])))["@graph"]
    review = next(node for node in nodes if node["@type"] == "ClaimReview")
    assert "reviewRating" not in review
    assert "place" in review["reviewBody"]
    assert "not whether the claim is true" in review["reviewAspect"]


def annotations() -> list[dict[str, Any]]:
    page = json.loads("".join(text_of(pick(ACCOUNT, Selection()), FORMATS["webannotation"])))
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    items: list[dict[str, Any]] = page["items"]
    return items


def test_selectors_find_their_words_in_the_text() -> None:
    item = annotations()[0]
    quote, position = item["target"]["selector"]
    text = ACCOUNT.texts["a1"]
    assert text[position["start"] : position["end"]] == quote["exact"]
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    assert item["target"]["source"] == "https://herald.example/1"


def test_annotations_have_the_models_shape() -> None:
    """What the Web Annotation Data Model asks of an annotation, a body and the two selectors (sections 3.1 to 4.2)."""
    for item in annotations():
        assert item["type"] == "Annotation"
        assert {"id", "target", "body", "motivation"} <= set(item)
        kinds = [selector["type"] for selector in item["target"]["selector"]]
        assert kinds == ["TextQuoteSelector", "TextPositionSelector"]
        assert all(body["type"] == "TextualBody" and isinstance(body["value"], str) for body in item["body"])


def test_annotations_are_linked_data() -> None:
    """With the terms of the model's context written out, since its own address is not at hand."""
    context = {
        "@vocab": OA,
        "id": "@id",
        "type": "@type",
        "target": {"@id": f"{OA}hasTarget"},
        "source": {"@id": f"{OA}hasSource", "@type": "@id"},
        "selector": {"@id": f"{OA}hasSelector"},
    }
    graph = Graph().parse(data=json.dumps({"@context": context, "@graph": annotations()}), format="json-ld")
    target = graph.value(URIRef("urn:sayso:claim:c1"), URIRef(f"{OA}hasTarget"))
    assert graph.value(target, URIRef(f"{OA}hasSource")) == URIRef("https://herald.example/1")
    exact = {str(value) for value in graph.objects(None, URIRef(f"{OA}exact"))}
    assert "jets struck the market, killing nine villagers" in exact
