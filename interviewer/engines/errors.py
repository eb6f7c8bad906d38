"""Everything that an engine can do wrong. Messages are one clean line that says what to do."""


class EngineError(Exception):
    """An engine could not do its task. ``retryable`` where the same call may well succeed later."""

    retryable = False


class KeyRefusedError(EngineError):
    """The server refused the API key, or there is none."""


class NoSuchModelError(EngineError):
    """The server does not know the model or the path."""


class QuotaError(EngineError):
    """The account has no credit left; trying again does not help."""


class RequestRefusedError(EngineError):
    """The server refused the request, its content included, and would again."""


class RateLimitError(EngineError):
    """Too many requests at once."""

    retryable = True


class ServerError(EngineError):
    """The server failed."""

    retryable = True


class UnreachableError(EngineError):
    """The server could not be reached, or the connection broke."""

    retryable = True


class TimedOutError(EngineError):
    """The server did not answer in time."""

    retryable = True


class CutShortError(EngineError):
    """The reply ended before it was whole."""

    retryable = True


class GarbledError(EngineError):
    """The reply is not what was asked for: no JSON, another shape, an empty text."""

    retryable = True
