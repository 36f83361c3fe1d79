"""The road over HTTPS against a hub that drops, doubles, delays and turns around: nothing lost, each fault named."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from roer.contracts.road.base import NotTakenError, Received, TryLaterError
from roer.contracts.road.https import HttpsRoad, HubSettings
from roer.contracts.road.tests.certificates import Authority
from roer.contracts.road.tests.hub import Hub, Kept, Misfortune, open_hub, road_to

MUNICIPALITY, PROVIDER = "0344", "12345678"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
def hub(authority: Authority) -> Iterator[Hub]:
    with open_hub(authority, MUNICIPALITY, PROVIDER) as hub:
        yield hub


@pytest.fixture
def here(hub: Hub, authority: Authority) -> HttpsRoad:
    return road_to(hub, authority, MUNICIPALITY)


@pytest.fixture
def there(hub: Hub, authority: Authority) -> HttpsRoad:
    return road_to(hub, authority, PROVIDER)


def test_an_envelope_goes_from_one_to_the_other(hub: Hub, here: HttpsRoad, there: HttpsRoad) -> None:
    envelope = "<a>één</a>".encode()
    here.send(envelope, receiver=PROVIDER, message_id="M1")
    assert list(there.fetch()) == [Received("M1", MUNICIPALITY, envelope)]
    there.acknowledge("M1")
    there.acknowledge("M1")
    assert (list(there.fetch()), list(here.fetch())) == ([], [])


@pytest.mark.parametrize("trouble", [Misfortune.DROP, Misfortune.LOSE_ANSWER, Misfortune.BUSY])
def test_after_any_trouble_the_same_is_sent_again_and_arrives_once(
    hub: Hub, here: HttpsRoad, there: HttpsRoad, trouble: Misfortune
) -> None:
    hub.misfortunes["PUT"] = [trouble]
    with pytest.raises(TryLaterError):
        here.send(b"<a/>", receiver=PROVIDER, message_id="M1")
    here.send(b"<a/>", receiver=PROVIDER, message_id="M1")
    assert list(there.fetch()) == [Received("M1", MUNICIPALITY, b"<a/>")]


def test_nobody_waits_for_a_slow_hub(hub: Hub, authority: Authority, there: HttpsRoad) -> None:
    hub.misfortunes["PUT"] = [Misfortune.SLOW]
    hurried = road_to(hub, authority, MUNICIPALITY, answer_within=0.2)
    with pytest.raises(TryLaterError):
        hurried.send(b"<a/>", receiver=PROVIDER, message_id="M1")
    assert [found.message_id for found in there.fetch()] == ["M1"]


@pytest.mark.parametrize("trouble", [Misfortune.DROP, Misfortune.BUSY, Misfortune.CUT, Misfortune.NONSENSE])
def test_a_list_that_does_not_come_is_asked_later(hub: Hub, there: HttpsRoad, trouble: Misfortune) -> None:
    hub.incoming[PROVIDER] = {"M1": Kept(MUNICIPALITY, b"<a/>")}
    hub.misfortunes["GET"] = [trouble]
    with pytest.raises(TryLaterError):
        list(there.fetch())
    assert len(list(there.fetch())) == 1


def test_half_an_envelope_is_never_given_on(hub: Hub, there: HttpsRoad) -> None:
    long = b"<a>" + b"x" * 100_000 + b"</a>"
    hub.incoming[PROVIDER] = {name: Kept(MUNICIPALITY, long) for name in ("M1", "M2")}
    walk = there.fetch()
    assert next(walk).envelope == long
    hub.misfortunes["GET"] = [Misfortune.CUT]
    with pytest.raises(TryLaterError):
        next(walk)


def test_a_lost_word_of_thanks_means_it_is_offered_once_more(hub: Hub, here: HttpsRoad, there: HttpsRoad) -> None:
    here.send(b"<a/>", receiver=PROVIDER, message_id="M1")
    hub.misfortunes["DELETE"] = [Misfortune.DROP, Misfortune.LOSE_ANSWER]
    for offered in (1, 1):
        assert len(list(there.fetch())) == offered
        with pytest.raises(TryLaterError):
            there.acknowledge("M1")
    there.acknowledge("M1")
    assert list(there.fetch()) == []


def test_the_hub_may_double_and_turn_around(hub: Hub, here: HttpsRoad, there: HttpsRoad) -> None:
    hub.doubles = hub.backwards = True
    for name in ("M1", "M2"):
        here.send(name.encode(), receiver=PROVIDER, message_id=name)
    assert [found.message_id for found in there.fetch()] == ["M2-again", "M2", "M1-again", "M1"]


@pytest.mark.parametrize(("receiver", "limit", "rule"), [("0345", 100, "ROAD-RECEIVER"), (PROVIDER, 1, "ROAD-SIZE")])
def test_what_the_hub_refuses_is_not_sent_again(
    hub: Hub, here: HttpsRoad, receiver: str, limit: int, rule: str
) -> None:
    hub.limit = limit
    with pytest.raises(NotTakenError) as refused:
        here.send(b"<a/>", receiver=receiver, message_id="M1")
    assert refused.value.rule == rule


def test_another_envelope_under_an_old_id_is_refused(here: HttpsRoad) -> None:
    here.send(b"<a/>", receiver=PROVIDER, message_id="M1")
    with pytest.raises(NotTakenError):
        here.send(b"<b/>", receiver=PROVIDER, message_id="M1")


def test_what_is_too_large_never_leaves_and_never_comes_in(hub: Hub, authority: Authority) -> None:
    small = road_to(hub, authority, PROVIDER, limit=10)
    with pytest.raises(NotTakenError):
        small.send(b"x" * 11, receiver=MUNICIPALITY, message_id="M1")
    assert hub.taken == {}
    hub.incoming[PROVIDER] = {"big": Kept(MUNICIPALITY, b"x" * 11), "odd": Kept("hub", b"x")}
    assert list(small.fetch()) == []
    assert hub.refused == ["big", "odd"]


def test_a_stranger_gets_no_answer(hub: Hub, authority: Authority, tmp_path: Path) -> None:
    nobody = HttpsRoad(HubSettings(hub.address, trusted=authority.file, connect_within=2, answer_within=2))
    with pytest.raises(TryLaterError):
        list(nobody.fetch())
    forged = road_to(hub, Authority(tmp_path), PROVIDER)
    with pytest.raises(TryLaterError):
        list(forged.fetch())


def test_only_https() -> None:
    with pytest.raises(ValueError, match="https"):
        HttpsRoad(HubSettings("http://localhost"))
