package dev.stancewatch.web.page;

import java.util.List;

/// A page as a flat list of blocks and the boxes that group them, both in document order.
record Layout(List<Block> blocks, List<Box> boxes) {
  Box boxOf(Block block) {
    return boxes.get(block.box());
  }
}
