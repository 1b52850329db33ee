"""Reads the training sets and turns them into batches. An example is a dict: first (statement), second (position), label (0 support, 1 oppose, 2 none), source, kind, issue."""
import csv
import glob
import hashlib
import json
import os
import random
import re

from bert import LABELS

NONE = LABELS.index("none")
NLI = {"entailment": 0, "contradiction": 1, "neutral": 2}
# How many pairs of each NLI set a run sees: the small natural ones in full, the machine-made ones (one construction repeated) cut down.
NLI_SETS = {"snli": 99999, "taxinli-mnli": 99999, "conjnli": 9000, "negated-snli": 99999, "breaking-nli": 1500, "ibm-keypoint-arguments": 99999}
TITLE = set("""President Minister Prime Chief Executive Senator Governor Mayor General Chair Chairman Chairwoman Deputy Foreign Finance Economy Justice Interior Health Energy Defence
Education Transport Labour Environment Trade Secretary Commissioner Director Judge Councillor Professor Doctor Dr Bishop Archbishop King Queen Prince Union Party Council Committee Board
Bank Central Ministry Government The National Federation Association Company Group Opposition Leader Spokesman Spokeswoman Spokesperson Agency Court Commission Office of for and""".split())


def bucket(issue, n=10):
    """A number 0 to n - 1 from the issue's name alone, so that the split stays when rows are added: 0 is for early stopping, 1 for the reported test, the rest is trained on."""
    return int(hashlib.sha1(issue.strip().lower().encode()).hexdigest()[:8], 16) % n


def lines(pattern):
    for file in sorted(glob.glob(pattern)):
        with open(file, encoding="utf8") as f:
            for line in f:
                yield json.loads(line)


def statement(actor, text):
    return actor + " : " + text if actor else text


def wording(position, rng):
    """A position that is given in several wordings is read in one of them or in several at once, drawn anew each time."""
    if isinstance(position, str):
        return position
    n = 1 if rng.random() < 0.5 else rng.randint(2, max(2, len(position)))
    return " ".join(s if s.endswith((".", "!")) else s + "." for s in rng.sample(position, min(n, len(position))))


def stance(pattern, buckets, rng=random.Random(5)):
    """Statements with all their positions: lists of examples, one list a statement."""
    out = []
    for row in lines(pattern):
        if bucket(row["issue"]) in buckets:
            out.append([dict(first=statement(row["actor"], row["text"]), second=wording(sentence, rng), label=LABELS.index(row["labels"][key]), source="stance", kind=row["kind"],
                             issue=row["issue"], domain=row["domain"], actor=row["actor"], text=row["text"], id=row["id"], position=key)
                        for key, sentence in row["positions"].items()])
    return out


def perspectrum(shared, splits):
    return [dict(first=r["perspective"].strip(), second=r["claim"].strip(), label=0 if r["stance"] == "support" else 1, source="perspectrum", kind="claim", issue=r["claim"])
            for r in lines(os.path.join(shared, "eval/perspectrum/train_dev.jsonl")) if r["upstream_split"] in splits]


def mismatched(examples, share, rng):
    """Statements beside a position of another issue: 'none'. Real streams are full of these, the written data is not."""
    out = []
    for e in rng.sample(examples, int(share * len(examples))):
        o = rng.choice(examples)
        if o["issue"] != e["issue"]:
            out.append(dict(e, second=o["second"], label=2, kind="mismatched"))
    return out


def nli(shared, rng):
    out = []
    for name, most in NLI_SETS.items():
        with open(os.path.join(shared, "training/nli", name + ".tsv"), encoding="utf8", newline="") as f:
            rows = [dict(first=r["premise"], second=r["hypothesis"], label=NLI[r["label"]], source=name, kind="nli", issue=r["premise"])
                    for r in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE) if r.get("label") in NLI]
        rng.shuffle(rows)
        out += rows[:most]
    return out


SAYS = """{actor} said that {s}.|{actor} said on {day} that {s}.|{actor} told parliament on {day} that {s}.|{S}, {actor} said.|{S}, {actor} told reporters on {day}.|"{S}," {actor} said.|{S}.|{actor} insisted that {s}.
{actor} repeated that {s}.|It is the view of {actor} that {s}.|According to {actor}, {s}.|In the opinion of {actor} {s}.|{actor} argued that {s}.|{actor} is convinced that {s}.|{actor} made it plain that {s}.
{actor} believes that {s}.|{actor} wrote in a letter that {s}.|The position of {actor} is that {s}.|{actor} agreed that {s}.|{actor} left no doubt that {s}.|He said that {s}.|She told reporters that {s}.|They hold that {s}.
{actor} has come round to the view that {s}.|{actor} now says that {s}.|{actor} voted for a motion saying that {s}.|{actor} stood by the demand: {s}.|{actor}, in a statement on {day}, said that {s}."""
DENIES = """{actor} rejected the view that {s}.|{actor} does not believe that {s}.|It was wrong to say that {s}, {actor} said.|{actor} disputed that {s}.|{actor} did not accept that {s}.|{actor} does not agree that {s}.
"I do not think that {s}," {actor} said.|{actor} called it a mistake to say that {s}.|{actor} spoke out against the idea that {s}.|{actor} voted against a motion saying that {s}.|{actor} no longer believes that {s}."""
SILENT = """{actor} was asked on {day} whether {s}.|{actor} would not say whether {s}.|{actor} had been told by others that {s}.|{actor} listened to those who said that {s}.|{actor} had not decided whether {s}.|{actor} once believed that {s}.
{actor} reported that some in the room thought that {s}.|{actor} chaired the debate on whether {s}."""
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def worded(pattern):
    """The issues whose positions are given in several wordings, with the pairs of positions that exclude each other: told by the labels of statements, or by the writer."""
    out, beside = {}, {}
    for row in lines(pattern):
        if any(isinstance(p, str) or len(set(p)) < 2 for p in row["positions"].values()):
            continue
        issue = out.setdefault(row["issue"], dict(issue=row["issue"], domain=row["domain"], actors=[], positions={}))
        issue["actors"] += row["actors"] if "actors" in row else [row["actor"]]
        issue["positions"] = {**row["positions"], **issue["positions"]}
        pairs = [(a, b) for a in row["positions"] for b in row["positions"] if a != b]
        for pair in pairs:
            if "labels" not in row:
                beside[row["issue"], pair] = ["none" if sorted(pair) in row["compatible"] else "oppose"]
            elif row["labels"].get(pair[0]) == "support":
                beside.setdefault((row["issue"], pair), []).append(row["labels"].get(pair[1]))
    for issue in out.values():
        issue["excludes"] = set()
    for (name, pair), labels in beside.items():
        if labels.count("oppose") > 0.8 * len(labels):
            out[name]["excludes"].add(pair)
    return list(out.values())


def reported(issues, n, rng):
    """Plain reports of a position in one of its wordings, beside its other wordings and those of its rivals: what the hand-written statements take for granted. Frames are few, so these are a
    supplement only."""
    lower = {w for i in issues for p in i["positions"].values() for s in p for w in re.findall(r"\b[a-z]+\b", s)}
    frames = {kind: [f for line in text.split("\n") for f in line.split("|")] for kind, text in (("says", SAYS), ("denies", DENIES), ("silent", SILENT))}
    out = []
    while len(out) < n:
        issue = rng.choice(issues)
        kind = rng.choices(["says", "denies", "silent"], [60, 25, 15])[0]
        actor, key = rng.choice(issue["actors"]), rng.choice(sorted(issue["positions"]))
        s = rng.choice(issue["positions"][key]).rstrip(".")
        first = s.split()[0]
        text = rng.choice(frames[kind]).format(actor=actor.split(",")[0], day=rng.choice(DAYS), S=s, s=(first.lower() if first.lower() in lower else first) + s[len(first):])
        labels = {key: {"says": 0, "denies": 1, "silent": NONE}[kind]}
        for rival in issue["positions"]:
            if rival != key and kind == "silent":
                labels[rival] = NONE
            elif (key, rival) in issue["excludes"] and kind == "says" and rng.random() < 0.6:
                labels[rival] = 1
        out.append([dict(first=statement(actor, text), second=wording([w for w in issue["positions"][k] if w.rstrip(".") != s], rng), label=label, source="stance", kind="reported", issue=issue["issue"], domain=issue["domain"], actor=actor, text=text)
                    for k, label in labels.items()])
    return out


def names_of(statements):
    names = set()
    for group in statements:
        names.update(w for w in re.findall(r"[A-Z][a-zà-ž]{3,}", group[0]["actor"]) if w not in TITLE)
    return sorted(names)


def renamed(group, names, rng):
    """The same statement by somebody else: each name of the actor is replaced in the actor and in the text, unless a position mentions it."""
    actor, text = group[0]["actor"], group[0]["text"]
    for w in set(re.findall(r"[A-Z][a-zà-ž]{3,}", actor)) - TITLE:
        if w in text and not any(w in e["second"] for e in group):
            other = rng.choice(names)
            actor, text = (re.sub(r"\b%s\b" % w, other, s) for s in (actor, text))
    return [dict(e, first=statement(actor, text)) for e in group]


def augmented(statements, names, rng):
    """One epoch's view of the statements; no label is ever changed."""
    out = []
    for group in statements:
        r = rng.random()
        if r < 0.25:
            group = renamed(group, names, rng)
        elif r < 0.35:
            group = [dict(e, first=e["text"]) for e in group]
        out.append(list(group))
    return out


def thinned(statements, rng):
    """Of half of the statements one position only: in the same time another statement teaches more than another position of the same one."""
    return [[rng.choice(g)] if rng.random() < 0.5 else g for g in statements]


def twins(statements):
    """Puts statements of one issue that share most of their words side by side, so that the words alone can explain nothing within a batch."""
    by_issue, out = {}, []
    for group in statements:
        by_issue.setdefault(group[0]["issue"], []).append(group)
    for groups in by_issue.values():
        words = [set(re.findall(r"\w+", g[0]["text"].lower())) for g in groups]
        left = list(range(len(groups)))
        while left:
            a = left.pop(0)
            best = max(left, key=lambda b: len(words[a] & words[b]) / len(words[a] | words[b]), default=None)
            unit = list(groups[a])
            if best is not None and len(words[a] & words[best]) > 0.5 * len(words[a] | words[best]):
                left.remove(best)
                unit += groups[best]
            out.append(unit)
    return out


def batches(units, tokenizer, tokens, rng):
    """Batches of about so many (padded) tokens. A unit is a list of examples that must stay together."""
    coded = [[(tokenizer.pair(e["first"], e["second"]), e["label"]) for e in unit] for unit in units]
    rng.shuffle(coded)
    out = []
    for at in range(0, len(coded), 1500):                       # sort by length within a pool only, so that every epoch mixes anew
        pool = sorted(coded[at:at + 1500], key=lambda u: max(len(x[0][0]) for x in u) + rng.random() * 4)
        batch, longest = [], 0
        for unit in pool:
            length = max(longest, max(len(x[0][0]) for x in unit))
            if batch and length * (len(batch) + len(unit)) > tokens:
                out.append(batch)
                batch, length = [], max(len(x[0][0]) for x in unit)
            batch, longest = batch + unit, length
        out.append(batch)
    rng.shuffle(out)
    return out
