"""Everything that must happen to an answer before a visitor sees it: grounding, notice, seal, audit."""
