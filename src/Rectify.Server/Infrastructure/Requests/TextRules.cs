using System.Collections.Concurrent;
using System.Reflection;
using System.Xml;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>
/// What holds for every text of every request, whatever its own rules say: PostgreSQL and Word take no control
/// characters, and what history keeps for ever must stay readable.
/// </summary>
internal static class TextRules
{
    /// <summary>The longest text, in characters.</summary>
    public const int Longest = 20_000;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();

    /// <summary>The texts that break a rule, with those of a request's parts.</summary>
    public static IEnumerable<(string Field, string Message)> Broken(object request)
    {
        foreach (var property in Known.GetOrAdd(request.GetType(), Interesting))
        {
            var value = property.GetValue(request);
            if (value is string text && Fault(text, property.GetCustomAttribute<LongTextAttribute>()?.Longest ?? Longest) is { } fault)
                yield return (property.Name, fault);
            if (value is not (null or string))
                foreach (var (field, message) in Broken(value))
                    yield return ($"{property.Name}.{field}", message);
        }
    }

    /// <summary>Whether a text consists of characters that every database and document can hold.</summary>
    public static bool IsPlain(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static string? Fault(string text, int longest) => text.Length > longest
        ? $"文字不能超过{longest}个字。请精简，详细内容可作为佐证材料上传。"
        : IsPlain(text) ? null : "文字含有不能保存的控制字符。请删除后重试。";

    // Parts are our own records; what else a request holds (ids, days, lists) has no text of its own.
    private static PropertyInfo[] Interesting(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property =>
            property.GetIndexParameters().Length == 0 && (property.PropertyType == typeof(string)
                || property.PropertyType is { IsClass: true } part && part.Assembly == typeof(TextRules).Assembly)),
    ];
}

/// <summary>A text that may be longer than others: no words of a person, but a document.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LongTextAttribute(int longest) : Attribute
{
    public int Longest { get; } = longest;
}
