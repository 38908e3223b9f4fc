namespace Rectify.Server.Tests.Walking;

/// <summary>Two things that can be done to a case where it stands: either, never both.</summary>
internal sealed record Fork(Step One, Step Other);
