namespace Rectify.Server.CommandLine;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The input has errors; nothing was written.</summary>
    public const int InputHasErrors = 1;

    /// <summary>The input, or the database, could not be read.</summary>
    public const int Unreadable = 2;

    /// <summary>A statement that was to be printed is false; nothing was written.</summary>
    public const int StatementFalse = 3;
}
