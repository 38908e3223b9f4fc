namespace Rectify.Server.Documents.Reading.Packages;

internal enum PackageKind
{
    Word,
    Excel,
}
