using Rectify.Domain.Findings;

namespace Rectify.Server.Documents.Reading.Words;

/// <summary>密级 as ledgers word it, in both directions.</summary>
internal static class SecrecyWords
{
    /// <summary>The words to offer to somebody whose own was not understood.</summary>
    public const string Suggestions = "公开、内部、秘密";

    public static Secrecy? Read(string words) => CleanText.Compact(words) switch
    {
        "公开" => Secrecy.Public,
        "内部" or "内部资料" => Secrecy.Internal,
        "秘密" => Secrecy.Secret,
        _ => null,
    };

    public static string Word(this Secrecy secrecy) => secrecy switch
    {
        Secrecy.Public => "公开",
        Secrecy.Secret => "秘密",
        _ => "内部",
    };
}
