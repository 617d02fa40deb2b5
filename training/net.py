"""The encoder with its two heads, in plain PyTorch so that it exports to few ONNX operators.

Shapes: input_ids and attention_mask are int64 [batch, tokens]; token_logits is
[batch, tokens, len(TOKEN_LABELS)], cls_logits is [batch, len(SEQUENCE_LABELS)]: what the first piece says of the
whole plus what the loudest piece says of its own place, so that a passage in a long text is not averaged away.
"""

import math

import torch
from torch import nn

from training.backbone import HIDDEN
from training.labels import SEQUENCE_LABELS, TOKEN_LABELS

INNER = 1536
HEADS = 12
LAYERS = 6
POSITIONS = 512
EPSILON = 1e-12


class Layer(nn.Module):
    """One BERT layer (attention, then feed-forward, each followed by a layer norm)."""

    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, EPSILON), nn.LayerNorm(HIDDEN, EPSILON)

    def forward(self, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        batch, tokens, width = hidden.shape
        size = width // HEADS
        q, k, v = (
            part(hidden).view(batch, tokens, HEADS, size).transpose(1, 2) for part in (self.q, self.k, self.v)
        )
        if self.training:  # the fused kernel is a third faster; the plain form exports to plain operators
            mixed = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        else:
            mixed = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(size) + mask, -1) @ v
        hidden = self.norm1(hidden + self.o(mixed.transpose(1, 2).reshape(batch, tokens, width)))
        return self.norm2(hidden + self.down(nn.functional.gelu(self.up(hidden))))


class Net(nn.Module):
    """Encoder, token head and sequence head (two parts)."""

    def __init__(self, vocabulary: int, dropout: float = 0.0):
        super().__init__()
        self.word = nn.Embedding(vocabulary, HIDDEN)
        self.position = nn.Parameter(torch.zeros(POSITIONS, HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.dropout = nn.Dropout(dropout)
        self.tokens = nn.Linear(HIDDEN, len(TOKEN_LABELS))
        self.sequence = nn.Linear(HIDDEN, len(SEQUENCE_LABELS))
        self.passage = nn.Linear(HIDDEN, len(SEQUENCE_LABELS))
        nn.init.normal_(self.passage.weight, std=0.01)
        nn.init.zeros_(self.passage.bias)
        self.word.weight.requires_grad_(False)

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        hidden = self.norm(self.word(input_ids) + self.position[: input_ids.shape[1]])
        mask = (1.0 - attention_mask[:, None, None, :].float()) * -10000.0
        for layer in self.layers:
            hidden = layer(hidden, mask)
        hidden = self.dropout(hidden)
        loudest = (self.passage(hidden) + mask[:, 0, 0, :, None]).amax(1)
        return self.tokens(hidden), self.sequence(hidden[:, 0]) + loudest


def fill(net: Net, backbone: dict[str, torch.Tensor], keep) -> Net:
    """Copy the backbone's first layers and the kept vocabulary rows into the net, in place."""
    own = net.state_dict()
    for name, value in backbone.items():
        target = "word.weight" if name == "word" else name
        if target in own:
            own[target].copy_(value[keep] if name == "word" else value)
    return net


def learned(net: Net) -> dict[str, torch.Tensor]:
    """What a checkpoint holds: everything but the frozen embeddings."""
    return {name: value for name, value in net.state_dict().items() if name != "word.weight"}
