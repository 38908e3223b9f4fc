using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Primitives;
using Rectify.Domain.Common;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>
/// Keeps out characters that stand for nothing: PostgreSQL cannot store a NUL while SQLite can, and names with a
/// noncharacter cannot be compared. Refused at the door, so that every database gives the same answer.
/// </summary>
internal sealed class StorableText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Checked(reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException());

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    /// <exception cref="RefusedException">The address or the form holds such a character.</exception>
    public static async Task CheckAsync(HttpRequest request)
    {
        foreach (var (_, values) in request.Query)
            Check(values);
        if (request.HasFormContentType)
            foreach (var (_, values) in await request.ReadFormAsync())
                Check(values);
    }

    private static void Check(StringValues values)
    {
        foreach (var value in values)
            Checked(value);
    }

    private static string? Checked(string? text) =>
        text.AsSpan().ContainsAny('\0', '\uFFFE', '\uFFFF') ? throw new RefusedException(new CharacterNotTaken()) : text;
}

/// <summary>A text holds a character that stands for nothing.</summary>
public sealed record CharacterNotTaken : Refusal
{
    public override string Chinese => "文字中含有无法保存的控制字符（空字符等）。请删去后重试；从别处粘贴的文字可先粘贴到记事本再复制。";

    public override string English => "A text holds a character that cannot be stored (such as NUL). Remove it and try again.";
}
