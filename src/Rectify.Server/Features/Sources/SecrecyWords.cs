using Rectify.Domain.Findings;

namespace Rectify.Server.Features.Sources;

internal static class SecrecyWords
{
    public static string Word(this Secrecy secrecy) => secrecy switch
    {
        Secrecy.Public => "公开",
        Secrecy.Internal => "内部",
        _ => "秘密",
    };
}
