using Rectify.Domain.Cases;

namespace Rectify.Server.Features.HandingOver;

internal static class PlaceWords
{
    public static string Word(this CasePlace place) => place switch
    {
        CasePlace.ResponsibleLeader => "责任领导",
        CasePlace.Owner => "责任人",
        _ => "长期坚持责任人",
    };
}
