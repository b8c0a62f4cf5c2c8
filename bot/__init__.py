"""The adviser: understanding a message, gathering evidence, composing, grounding and sealing a reply."""
