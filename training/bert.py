"""A BERT encoder with a three-way head, and its WordPiece tokenizer, in plain PyTorch.

Why not a library: the only PyTorch this project relies on is Debian's python3-torch, and there is no package of the transformers library beside it. It is short anyway.

A text is read once, whatever it is asked about: one input holds the text and then every position sentence that it is compared with. The text sees only itself, a position sees the text and
itself, so no position changes how another one is read, and each costs its own dozen tokens instead of the text's again. (Which side sees the other matters little in cross-encoders: Schlatt and
others, "Investigating the Effects of Sparse Attention on Cross-Encoders", ECIR 2024.)

Why bfloat16 where the processor multiplies it: oneDNN, which Debian's build links, runs bfloat16 products at more than 1,300 GFLOP/s on two cores with AMX and at 330 to 430 with AVX512-BF16. So
every product is bfloat16; the residual stream, layer norms, softmax, loss and the master weights stay float32. Without either everything is float32, and OpenBLAS has to be installed (60 to 180
GFLOP/s on two cores; the reference BLAS that Debian takes without it reaches about 4).
"""
import json
import unicodedata

import numpy as np
import torch
import torch.nn.functional as F

LAYERS, HIDDEN, HEADS, LABELS = 12, 384, 12, ("support", "oppose", "none")
TEXT, POSITION = 145, 80             # the most tokens of each part


def products():
    """The type in which matrices are multiplied."""
    with open("/proc/cpuinfo") as f:
        return torch.bfloat16 if "_bf16" in f.read() else torch.float32


PRODUCTS = products()


# ---------------------------------------------------------------------------------------------------------------- WordPiece
class WordPiece:
    """The uncased BERT tokenizer: lower case, accents stripped, punctuation split off, greedy longest match."""

    def __init__(self, vocab):
        self.ids = {w: i for i, w in enumerate(vocab)}
        self.cls, self.sep, self.unk = self.ids["[CLS]"], self.ids["[SEP]"], self.ids["[UNK]"]
        self.cache = {}

    @staticmethod
    def vocab_of(tokenizer_json):
        with open(tokenizer_json, encoding="utf8") as f:
            table = json.load(f)["model"]["vocab"]
        return sorted(table, key=table.get)

    @staticmethod
    def _punctuation(c):
        o = ord(c)
        return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c).startswith("P")

    @staticmethod
    def _cjk(c):
        o = ord(c)
        return 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0xF900 <= o <= 0xFAFF or 0x20000 <= o <= 0x2CEAF

    def words(self, text):
        out, word = [], []
        for c in unicodedata.normalize("NFD", text.lower()):
            kind = unicodedata.category(c)
            if c.isspace():
                if word:
                    out.append("".join(word))
                    word = []
            elif kind == "Mn" or kind in ("Cc", "Cf") or c == "\ufffd":
                continue
            elif self._punctuation(c) or self._cjk(c):
                if word:
                    out.append("".join(word))
                    word = []
                out.append(c)
            else:
                word.append(c)
        if word:
            out.append("".join(word))
        return out

    def pieces(self, word):
        got = self.cache.get(word)
        if got is not None:
            return got
        out, start = [], 0
        while start < len(word) and len(word) <= 100:
            end = len(word)
            while end > start:
                piece = word[start:end] if start == 0 else "##" + word[start:end]
                if piece in self.ids:
                    break
                end -= 1
            if end == start:
                out = [self.unk]
                break
            out.append(self.ids[piece])
            start = end
        self.cache[word] = out = out or [self.unk]
        return out

    def encode(self, text):
        return [p for w in self.words(text) for p in self.pieces(w)]

    def packed(self, text, positions):
        """[CLS] text [SEP], then position [SEP] for each position: the ids of each part. Only a text or a position that is too long is cut."""
        first = [self.cls] + self.encode(text)[:TEXT - 2] + [self.sep]
        return [first] + [self.encode(p)[:POSITION - 1] + [self.sep] for p in positions]


# ------------------------------------------------------------------------------------------------------------------ weights
def weights_of(onnx_file):
    """Parameters by name from the published float32 ONNX graph (its MatMul weights have no names of their own: the node's output names them)."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(onnx_file).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    params = {n: a for n, a in tensors.items() if not n.startswith("onnx::") and a.dtype == np.float32}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in tensors:
            name = node.output[0].strip("/").replace("/", ".").replace(".MatMul_output_0", "") + ".weight"
            params[name] = tensors[node.input[1]].T
    return {n: torch.tensor(np.array(a), dtype=torch.float32) for n, a in params.items()}


def delivered(int8_file, fp32_file):
    """Parameters of a delivered int8 model, to train it further: the weights as its graph uses them; the word embeddings, which are never trained, in full from the published graph."""
    import onnx
    from onnx import numpy_helper
    base = weights_of(fp32_file)
    graph = onnx.load(fp32_file).graph
    inside = {t.name for t in graph.initializer}
    names = {n.input[1]: n.output[0].strip("/").replace("/", ".").replace(".MatMul_output_0", "") + ".weight" for n in graph.node if n.op_type == "MatMul" and n.input[1] in inside}
    have = {t.name: numpy_helper.to_array(t) for t in onnx.load(int8_file).graph.initializer}

    def dequantised(name):
        return (have[name + "_quantized"].astype(np.float32) - have[name + "_zero_point"].astype(np.float32)) * have[name + "_scale"]

    params = {}
    for name, tensor in [(p, t) for t, p in names.items()] + [(n, n) for n in base if n not in names.values()] + [("head.weight", "head.weight"), ("head.bias", "head.bias")]:
        if name == "embeddings.word_embeddings.weight":
            params[name] = base[name]
        elif tensor in have:
            params[name] = torch.tensor(np.array(have[tensor]), dtype=torch.float32)
        else:
            value = dequantised(tensor)
            params[name] = torch.tensor(np.array(value.T if tensor in names else value), dtype=torch.float32)
    return params


# -------------------------------------------------------------------------------------------------------------------- model
class Noise:
    """Dropout masks cut out of one random pool: drawing a fresh mask costs more than the matrix products here."""

    def __init__(self, p, seed, size=1 << 24):
        self.p = p
        self.random = np.random.RandomState(seed)
        pool = (self.random.rand(size) >= p).astype(np.float32) / (1 - p) if p else None
        self.pool = torch.from_numpy(pool) if p else None

    def __call__(self, x):
        if not self.p:
            return x
        at = self.random.randint(0, self.pool.numel() - x.numel())
        return x * self.pool[at:at + x.numel()].view_as(x)


class Reader(torch.nn.Module):
    def __init__(self, params, seed=0):
        super().__init__()
        self.names = {}
        self.tap = None                                          # told the name and the input of each matrix
        for n, t in params.items():
            # The word embeddings are frozen: the published int8 graph's own table is then exactly right for the trained model, and rare words keep their place.
            grad = not n.startswith("embeddings.word_embeddings")
            self.names[n] = "p_" + n.replace(".", "__")
            self.register_parameter(self.names[n], torch.nn.Parameter(t.clone(), requires_grad=grad))
        if "head.weight" not in params:
            g = torch.Generator().manual_seed(seed)
            for n, t in (("head.weight", torch.randn(3, HIDDEN, generator=g) * 0.02), ("head.bias", torch.zeros(3))):
                self.names[n] = "p_" + n.replace(".", "__")
                self.register_parameter(self.names[n], torch.nn.Parameter(t))

    def p(self, name):
        return getattr(self, self.names[name])

    def params(self):
        return {n: getattr(self, a).detach() for n, a in self.names.items()}

    def forward(self, ids, places, parts, noise=lambda x: x):
        """ids, places (of each token in its text and position, as if they were alone), parts (0: the text, 1 ...: its positions, -1: padding), each [statements, tokens]. Returns the logits of all
        positions of all statements in order, [positions, 3]."""
        b, t = ids.shape
        p, half = self.p, PRODUCTS

        def norm(x, name):
            return F.layer_norm(x, (HIDDEN,), p(name + ".weight"), p(name + ".bias"), 1e-12)

        def linear(x, name):
            if self.tap:
                self.tap(name, x)
            return F.linear(x, p(name + ".weight").to(half), p(name + ".bias").to(half))

        x = F.embedding(ids, p("embeddings.word_embeddings.weight")) + F.embedding((parts > 0).long(), p("embeddings.token_type_embeddings.weight"))
        x = noise(norm(x + F.embedding(places, p("embeddings.position_embeddings.weight")), "embeddings.LayerNorm")).view(b * t, HIDDEN)
        seen = (parts.view(b, 1, t) == 0) | (parts.view(b, 1, t) == parts.view(b, t, 1))
        bias = torch.where(seen, 0.0, -1e4).view(b, 1, t, t).to(half)
        scale = (HIDDEN // HEADS) ** -0.5                        # put into the query's weights: a product over 384 x 384 instead of one over all scores

        def layer(x, i):
            e = "encoder.layer.%d." % i
            s = e + "attention.self."
            w = torch.cat([p(s + "query.weight") * scale, p(s + "key.weight"), p(s + "value.weight")]).to(half)
            v = torch.cat([p(s + "query.bias") * scale, p(s + "key.bias"), p(s + "value.bias")]).to(half)
            if self.tap:
                self.tap(e + "attention.self", x)
            qkv = F.linear(x.to(half), w, v).view(b, t, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4).reshape(3, b * HEADS, t, HIDDEN // HEADS)
            scores = torch.bmm(qkv[0], qkv[1].transpose(1, 2)).view(b, HEADS, t, t)
            attention = torch.softmax(scores + bias, -1).view(b * HEADS, t, t)
            context = torch.bmm(attention, qkv[2]).view(b, HEADS, t, -1).transpose(1, 2).reshape(b * t, HIDDEN)
            x = norm(x + linear(context, e + "attention.output.dense"), e + "attention.output.LayerNorm")
            h = F.gelu(linear(x.to(half), e + "intermediate.dense"))
            return norm(x + noise(linear(h, e + "output.dense").float()), e + "output.LayerNorm")

        for i in range(LAYERS):
            x = layer(x, i)
        # The head is tiny and decides: float32. The mean of a position's logits is the logits of its mean.
        flat = parts.view(-1)
        of = torch.nonzero(flat > 0).view(-1)
        most = int(parts.max())
        which = torch.arange(b).view(b, 1).expand(b, t).reshape(-1)[of] * most + flat[of] - 1
        kept, which = torch.unique(which, return_inverse=True)
        z = F.linear(noise(x[of]), p("head.weight"), p("head.bias"))
        count = torch.zeros(len(kept)).index_add_(0, which, torch.ones(len(of)))
        return torch.zeros(len(kept), 3).index_add_(0, which, z) / count.unsqueeze(1)


def collate(packs):
    """packs: the parts' ids of each statement -> padded tensors."""
    t = max(sum(map(len, p)) for p in packs)
    ids, places, parts = (np.full((len(packs), t), fill, np.int64) for fill in (0, 0, -1))
    for r, pack in enumerate(packs):
        at = 0
        for k, part in enumerate(pack):
            begin = len(pack[0]) if k else 0
            ids[r, at:at + len(part)] = part
            places[r, at:at + len(part)] = np.arange(begin, begin + len(part))
            parts[r, at:at + len(part)] = k
            at += len(part)
    return torch.from_numpy(ids), torch.from_numpy(places), torch.from_numpy(parts)


def logits_of(model, packs, tokens=4000):
    """Logits of all positions of many statements, in order; read sorted by length so that little is padded."""
    size = [sum(map(len, p)) for p in packs]
    order = sorted(range(len(packs)), key=lambda k: size[k])
    out, batch = [None] * len(packs), []
    with torch.no_grad():
        for n, k in enumerate(order):
            batch.append(k)
            if n + 1 == len(order) or size[order[n + 1]] * (len(batch) + 1) > tokens:
                z, at = model(*collate([packs[j] for j in batch])).numpy(), 0
                for j in batch:
                    out[j] = z[at:at + len(packs[j]) - 1]
                    at += len(packs[j]) - 1
                batch = []
    return np.concatenate(out)
