using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Rectify.Domain.Findings;

namespace Rectify.Server.Documents.Reading.Words;

/// <summary>整改类型 as ledgers word it. A new word is a new line here.</summary>
internal static partial class TypeWords
{
    private static readonly FrozenDictionary<string, RectificationType> Known = new Dictionary<string, RectificationType>
    {
        ["立行立改"] = RectificationType.Immediate,
        ["立即整改"] = RectificationType.Immediate,
        ["立知立改"] = RectificationType.Immediate,
        ["即知即改"] = RectificationType.Immediate,
        ["限期整改"] = RectificationType.ByDeadline,
        ["限时整改"] = RectificationType.ByDeadline,
        ["立整立改"] = RectificationType.Immediate,
        ["边查边改"] = RectificationType.Immediate,
        ["近期整改"] = RectificationType.ByDeadline,
        ["限期完成"] = RectificationType.ByDeadline,
        ["限期"] = RectificationType.ByDeadline,
        ["持续整改"] = RectificationType.Continuing,
        ["持续推进"] = RectificationType.Continuing,
        ["长期整改"] = RectificationType.Continuing,
        ["长期坚持"] = RectificationType.Continuing,
        ["持续坚持"] = RectificationType.Continuing,
    }.ToFrozenDictionary();

    /// <summary>The words to offer to somebody whose own was not understood.</summary>
    public const string Suggestions = "立行立改、限期整改、持续整改";

    public static RectificationType? Read(string words) =>
        Known.TryGetValue(KeptUp().Replace(CleanText.Compact(words), "${first}"), out var type) ? type : null;

    // 立行立改并长期坚持 is still done at once; what is kept up afterwards is told by the status.
    [GeneratedRegex("^(?<first>.{2,6}?)(?:整改)?[，,、；;+]?(?:并|且|、)?(?:长期|持续)坚持[。]?$")]
    private static partial Regex KeptUp();
}
