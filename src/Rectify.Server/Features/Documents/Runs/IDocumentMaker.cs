using Rectify.Domain.Common;
using Rectify.Domain.Organizations;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>
/// Makes one kind of document in the background. Found by its type, made anew for each document in a scope whose actor is
/// the person who asked: whatever it sends is sent as that person. It may be cut off anywhere and run again.
/// </summary>
internal interface IDocumentMaker
{
    /// <summary>What it is asked for by, for instance HalfYear; at most 50 letters.</summary>
    string Kind { get; }

    /// <summary>The kind in the words of the list, for instance 半年工作总结.</summary>
    string Label { get; }

    /// <summary>Looks at what is asked for, before anything is written down.</summary>
    /// <param name="content">The maker's own fields as JSON.</param>
    /// <exception cref="RefusedException">The actor may not ask for it, or the fields are not what it needs.</exception>
    Task Check(string content, Actor? actor, CancellationToken stop);

    /// <summary>Makes the document of the numbers of one snapshot.</summary>
    /// <exception cref="RefusedException">It cannot be made; the run then says why.</exception>
    Task<DocumentFile> Make(DocumentOrder order, IProgress<DocumentProgress> progress, CancellationToken stop);
}

/// <summary>What a document is to be made of: its own fields, and the moment that its snapshot froze.</summary>
/// <param name="Content">The maker's own fields as JSON.</param>
internal sealed record DocumentOrder(string Content, Guid SnapshotId, DateOnly AsOf, DateTimeOffset KnownAt);

/// <summary>How far a document is, in steps of its maker's choice.</summary>
internal readonly record struct DocumentProgress(int Done, int Of);

/// <summary>A finished document.</summary>
/// <param name="Name">The file's name with its ending, as the reader gets it.</param>
internal sealed record DocumentFile(string Name, byte[] Content);
