"""``destinai mcp``: the tools for other assistants, over standard input and output."""

from contextlib import closing

from bot.settings import Settings
from bot.tool_replies import ToolReplies
from bot.wiring import lay_foundation, services_over
from retrieval.index import IndexFolder
from web.mcp_server import mcp_server


def mcp() -> None:
    """Serve the tools to an assistant by the Model Context Protocol (standard input and output)."""
    settings = Settings()
    folder = IndexFolder(settings.home).require()
    foundation = lay_foundation(settings)
    with closing(services_over(folder, foundation)) as services:
        mcp_server(ToolReplies(foundation, services)).run("stdio")
