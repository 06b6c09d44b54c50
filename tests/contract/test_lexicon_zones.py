"""Every zone and wall rule against its own examples."""

from __future__ import annotations

import pytest

from sayso.lexicon.zones import WallRule, ZoneRule, load_wall_rules, load_zone_rules


@pytest.mark.parametrize("rule", load_zone_rules(), ids=lambda rule: rule.id)
def test_zone_rule_meets_its_examples(rule: ZoneRule) -> None:
    ready = rule.ready()
    assert [words for words in rule.yes if ready.span(words) is None] == []
    assert [words for words in rule.no if ready.span(words) is not None] == []


@pytest.mark.parametrize("rule", load_wall_rules(), ids=lambda rule: rule.id)
def test_wall_rule_meets_its_examples(rule: WallRule) -> None:
    regex = rule.regex()
    assert [words for words in rule.yes if regex.search(words) is None] == []
    assert [words for words in rule.no if regex.search(words) is not None] == []
