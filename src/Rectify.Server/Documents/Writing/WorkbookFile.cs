namespace Rectify.Server.Documents.Writing;

/// <summary>A workbook to be saved.</summary>
/// <param name="Name">The file's name.</param>
public sealed record WorkbookFile(string Name, byte[] Content)
{
    /// <summary>What an .xlsx is called on the wire.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The file as an answer.</summary>
    public IResult ToResult() => TypedResults.File(Content, MediaType, Name);
}
