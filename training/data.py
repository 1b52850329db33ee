"""Reads the training sets and turns them into batches. A statement is a dict: text (with its actor before it), positions (sentences that it is read against) and labels (0 support, 1 oppose, 2 none), and
where it comes from: source, kind, issue."""
import csv
import glob
import hashlib
import json
import os
import random
import re

from bert import LABELS
from frames import FRAMES

NONE = LABELS.index("none")
NOT_OPPOSED = len(LABELS)   # support or none, where it is not known which
NLI = {"entailment": 0, "contradiction": 1, "neutral": 2}
# How many pairs of each NLI set a run sees: the small natural ones in full, the machine-made ones (one construction repeated) cut down.
NLI_SETS = {"snli": 99999, "taxinli-mnli": 99999, "conjnli": 9000, "negated-snli": 99999, "breaking-nli": 1500, "ibm-keypoint-arguments": 99999}
TITLE = set("""President Minister Prime Chief Executive Senator Governor Mayor General Chair Chairman Chairwoman Deputy Foreign Finance Economy Justice Interior Health Energy Defence
Education Transport Labour Environment Trade Secretary Commissioner Director Judge Councillor Professor Doctor Dr Bishop Archbishop King Queen Prince Union Party Council Committee Board
Bank Central Ministry Government The National Federation Association Company Group Opposition Leader Spokesman Spokeswoman Spokesperson Agency Court Commission Office of for and""".split())
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def bucket(issue, n=10):
    """A number 0 to n - 1 from the issue's name alone, so that the split stays when rows are added: 0 is for early stopping, 1 for the reported test, the rest is trained on."""
    return int(hashlib.sha1(issue.strip().lower().encode()).hexdigest()[:8], 16) % n


def lines(pattern):
    for file in sorted(glob.glob(pattern)):
        with open(file, encoding="utf8") as f:
            for line in f:
                yield json.loads(line)


def said(actor, text):
    return actor + " : " + text if actor else text


def full_stop(sentence):
    return sentence if sentence.endswith((".", "!", "?")) else sentence + "."


def wordings(position, most, rng):
    """The sentences that a position is asked in: so many of its wordings, now and then two of them at once, as a watch may write it."""
    if isinstance(position, str):
        return [position]
    drawn = rng.sample(position, min(len(position), most + 1))
    if len(drawn) > most and rng.random() < 0.1:
        drawn[0] = full_stop(drawn[0]) + " " + full_stop(drawn.pop())
    return drawn[:most]


def stance(pattern, buckets, rng=random.Random(5), most=1):
    """Statements with all their positions."""
    out = []
    for row in lines(pattern):
        if bucket(row["issue"]) in buckets:
            asked = [(s, LABELS.index(row["labels"][key])) for key, position in row["positions"].items() for s in wordings(position, most, rng)]
            out.append(dict(text=said(row["actor"], row["text"]), positions=[s for s, _ in asked], labels=[label for _, label in asked], source="stance", kind=row["kind"], issue=row["issue"],
                            domain=row["domain"], actor=row["actor"], words=row["text"], id=row["id"]))
    return out


def perspectrum(shared, splits):
    return [dict(text=r["perspective"].strip(), positions=[r["claim"].strip()], labels=[0 if r["stance"] == "support" else 1], source="perspectrum", kind="claim", issue=r["claim"], domain="claims")
            for r in lines(os.path.join(shared, "eval/perspectrum/train_dev.jsonl")) if r["upstream_split"] in splits]


def prosecco(shared, sources):
    """Two statements of one speaker, read both ways round: opposed, or anything but that."""
    out = []
    for r in lines(os.path.join(shared, "eval/prosecco/prosecco.jsonl")):
        if r["source"] in sources:
            label = LABELS.index("oppose") if r["label"] == "contradiction" else NOT_OPPOSED
            for text, other in ((r["proposition_1"], r["proposition_2"]), (r["proposition_2"], r["proposition_1"])):
                out.append(dict(text=text, positions=[other], labels=[label], source="prosecco", kind="contradiction", issue=r["id"]))
    return out


def beside_the_point(statements, share, rng):
    """A share of the statements is also asked about a position of another issue, half of the time one of its own field: 'none'. Real streams are full of these, the written data is not."""
    fields = {}
    for s in statements:
        fields.setdefault(s.get("domain"), []).append(s)
    out = []
    for s in statements:
        if rng.random() < share:
            other = rng.choice(fields[s.get("domain")] if rng.random() < 0.5 else statements)
            if other["issue"] != s["issue"]:
                s = dict(s, positions=s["positions"] + [rng.choice(other["positions"])], labels=s["labels"] + [NONE])
        out.append(s)
    return out


def nli(shared, rng):
    """Premises with all their hypotheses."""
    out = []
    for name, most in NLI_SETS.items():
        with open(os.path.join(shared, "training/nli", name + ".tsv"), encoding="utf8", newline="") as f:
            rows = [(r["premise"], r["hypothesis"], NLI[r["label"]]) for r in csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE) if r.get("label") in NLI]
        rng.shuffle(rows)
        premises = {}
        for premise, hypothesis, label in rows[:most]:
            premises.setdefault(premise, []).append((hypothesis, label))
        for premise, asked in premises.items():
            for at in range(0, len(asked), 6):
                part = asked[at:at + 6]
                out.append(dict(text=premise, positions=[h for h, _ in part], labels=[label for _, label in part], source=name, kind="nli", issue=premise))
    return out


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
    out = []
    while len(out) < n:
        issue = rng.choice(issues)
        kind = rng.choices(["says", "denies", "silent"], [55, 30, 15])[0]
        actor, key = rng.choice(issue["actors"]), rng.choice(sorted(issue["positions"]))
        s = rng.choice(issue["positions"][key]).rstrip(".")
        first = s.split()[0]
        words = rng.choice(FRAMES[kind]).format(actor=actor.split(",")[0], day=rng.choice(DAYS), S=s, s=(first.lower() if first.lower() in lower else first) + s[len(first):])
        labels = {key: {"says": 0, "denies": 1, "silent": NONE}[kind]}
        for rival in issue["positions"]:
            if rival != key and kind == "silent":
                labels[rival] = NONE
            elif (key, rival) in issue["excludes"] and kind == "says":
                labels[rival] = 1
        asked = [(w, label) for k, label in labels.items() for w in wordings([w for w in issue["positions"][k] if w.rstrip(".") != s], 3 if k == key else 1, rng)]
        out.append(dict(text=said(actor, words), positions=[w for w, _ in asked], labels=[label for _, label in asked], source="stance", kind="reported", issue=issue["issue"], domain=issue["domain"],
                        actor=actor, words=words))
    return out


def names_of(statements):
    names = set()
    for s in statements:
        names.update(w for w in re.findall(r"[A-Z][a-zà-ž]{3,}", s["actor"]) if w not in TITLE)
    return sorted(names)


def renamed(s, names, rng):
    """The same statement by somebody else: each name of the actor is replaced in the actor and in the text, unless a position mentions it."""
    actor, words = s["actor"], s["words"]
    for w in set(re.findall(r"[A-Z][a-zà-ž]{3,}", actor)) - TITLE:
        if w in words and not any(w in p for p in s["positions"]):
            other = rng.choice(names)
            actor, words = (re.sub(r"\b%s\b" % w, other, t) for t in (actor, words))
    return dict(s, text=said(actor, words))


def augmented(statements, names, rng):
    """One pass's view of the statements; no label is ever changed."""
    out = []
    for s in statements:
        r = rng.random()
        out.append(renamed(s, names, rng) if r < 0.25 else dict(s, text=s["words"]) if r < 0.35 else s)
    return out


def twins(statements):
    """Puts statements of one issue that share most of their words side by side, so that the words alone can explain nothing within a batch."""
    by_issue, out = {}, []
    for s in statements:
        by_issue.setdefault(s["issue"], []).append(s)
    for group in by_issue.values():
        words = [set(re.findall(r"\w+", s["words"].lower())) for s in group]
        left = list(range(len(group)))
        while left:
            a = left.pop(0)
            best = max(left, key=lambda b: len(words[a] & words[b]) / len(words[a] | words[b]), default=None)
            unit = [group[a]]
            if best is not None and len(words[a] & words[best]) > 0.5 * len(words[a] | words[best]):
                left.remove(best)
                unit.append(group[best])
            out.append(unit)
    return out


def batches(units, tokenizer, tokens, rng):
    """Batches of about so many (padded) tokens, each a list of (parts' ids, labels). A unit is a list of statements that must stay together."""
    coded = [[(tokenizer.packed(s["text"], s["positions"]), s["labels"]) for s in unit] for unit in units]
    rng.shuffle(coded)
    out = []
    for at in range(0, len(coded), 1500):                       # sort by length within a pool only, so that every pass mixes anew
        pool = [(max(sum(map(len, pack)) for pack, _ in u), u) for u in coded[at:at + 1500]]
        pool.sort(key=lambda x: x[0] + rng.random() * 4)
        batch, longest = [], 0
        for size, unit in pool:
            longest = max(longest, size)
            if batch and longest * (len(batch) + len(unit)) > tokens:
                out.append(batch)
                batch, longest = [], size
            batch = batch + unit
        out.append(batch)
    rng.shuffle(out)
    return out
