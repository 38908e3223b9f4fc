using System.Text.Json.Serialization;

namespace Rectify.Server.Features.Import.Correcting;

/// <summary>One change of the tree of aspects and findings before it is saved.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "edit")]
[JsonDerivedType(typeof(MergeFindings), "merge")]
[JsonDerivedType(typeof(SplitFinding), "split")]
[JsonDerivedType(typeof(MoveFinding), "move")]
[JsonDerivedType(typeof(DropFinding), "drop")]
[JsonDerivedType(typeof(RewordFinding), "reword")]
[JsonDerivedType(typeof(RenameAspect), "rename")]
public abstract record OutlineEdit;

/// <summary>Several rows are one finding: the first one, with the measures of all.</summary>
/// <param name="Rows">Keys; the first is the one that stays.</param>
/// <param name="Text">The text of the whole; the rows' texts one after the other where none is given.</param>
public sealed record MergeFindings(IReadOnlyList<string> Rows, string? Text = null) : OutlineEdit;

/// <summary>One row is several findings, each with all that the row says besides its text.</summary>
/// <param name="Row">The key; the parts are called key-1, key-2, …</param>
/// <param name="Texts">The text of each, two at least.</param>
public sealed record SplitFinding(string Row, IReadOnlyList<string> Texts) : OutlineEdit;

/// <summary>A finding belongs under another heading.</summary>
/// <param name="Row">The key.</param>
/// <param name="Aspect">The aspect's title; one that is not there yet is made behind the others.</param>
/// <param name="KeyPoint">重点内容 below it, or null.</param>
public sealed record MoveFinding(string Row, string Aspect, string? KeyPoint = null) : OutlineEdit;

/// <summary>A row is no finding. The reason is kept with the import.</summary>
/// <param name="Row">The key.</param>
/// <param name="Reason">Why, for whoever asks later.</param>
public sealed record DropFinding(string Row, string Reason) : OutlineEdit;

/// <summary>A finding's text, put right.</summary>
/// <param name="Row">The key.</param>
/// <param name="Text">The text.</param>
public sealed record RewordFinding(string Row, string Text) : OutlineEdit;

/// <summary>An aspect's title, put right.</summary>
/// <param name="Aspect">The title as it is.</param>
/// <param name="Title">The title as it should be; that of another aspect puts both together.</param>
public sealed record RenameAspect(string Aspect, string Title) : OutlineEdit;
