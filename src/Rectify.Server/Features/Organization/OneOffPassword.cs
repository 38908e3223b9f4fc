using System.Security.Cryptography;

namespace Rectify.Server.Features.Organization;

/// <summary>Passwords to be shown once and typed by hand: no letter or digit that looks like another.</summary>
public static class OneOffPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Digits = "23456789";

    public static string Create() => RandomNumberGenerator.GetString(Letters, 8) + RandomNumberGenerator.GetString(Digits, 4);
}
