using System.Text;
using Rectify.Testing.Bureaus;
using Rectify.Workflows;

namespace Rectify.Server.Tests.Walking;

/// <summary>Something that a colleague does to a case.</summary>
internal sealed record Step(Colleague Who, string Trigger, object? Body = null)
{
    /// <summary>The request of this step: the same however often it is built.</summary>
    public HttpRequestMessage Request(string number, int version, string key)
    {
        var path = $"/cases/{number}/{Action}";
        return Body is Attachment file ? Changes.Of(path, file.Form(), version, key) : Changes.To(path, Body, version, key);
    }

    private string Action => Trigger switch
    {
        Triggers.AddMeasure => "measures",
        Triggers.AddEvidence => "evidence",
        _ => string.Concat(Trigger.Select((letter, index) =>
            char.IsUpper(letter) ? $"{(index == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}" : $"{letter}")),
    };
}

/// <summary>Evidence that is uploaded for a measure.</summary>
internal sealed record Attachment(Guid Measure, string Title, string Content)
{
    public MultipartFormDataContent Form() => Changes.Form(
        $"{Title}.txt",
        new ByteArrayContent(Encoding.UTF8.GetBytes(Content)),
        ("title", Title),
        ("documentDate", $"{CaseSteps.Dated:yyyy-MM-dd}"),
        ("measureId", $"{Measure}"));
}
