using System.Globalization;
using Rectify.Domain.Common;
using Rectify.Server.Documents.Reading.Words;
using Shouldly;

namespace Rectify.Server.Tests.Documents.Reading;

public sealed class WordsTests
{
    private static readonly DateOnly Feedback = new(2019, 11, 18);

    [Theory]
    [InlineData("2020年6月底前", "2020-06-30")]
    [InlineData("2020年2月", "2020-02-29")]
    [InlineData("2020年底前", "2020-12-31")]
    [InlineData("2020年年底前完成", "2020-12-31")]
    [InlineData("2020年", "2020-12-31")]
    [InlineData("2020-06", "2020-06-30")]
    [InlineData("2020.6.30", "2020-06-30")]
    [InlineData("2020/6/3", "2020-06-03")]
    [InlineData("2020-06-03 00:00:00", "2020-06-03")]
    [InlineData("20200603", "2020-06-03")]
    [InlineData("２０２０年６月３日前", "2020-06-03")]
    [InlineData("二〇二〇年六月三十日", "2020-06-30")]
    [InlineData("2020年6月30日前完成，并长期坚持", "2020-06-30")]
    [InlineData("预计2020年10月底", "2020-10-31")]
    [InlineData("2020年6月上旬", "2020-06-10")]
    [InlineData("2020年第三季度", "2020-09-30")]
    [InlineData("2020年上半年", "2020-06-30")]
    [InlineData("截至2020年6月30日", "2020-06-30")]
    [InlineData("6月30日前", "2020-06-30")]
    [InlineData("11月18日", "2019-11-18")]
    [InlineData("11月17日", "2020-11-17")]
    [InlineData("2月29日", "2020-02-29")]
    [InlineData("年底前", "2019-12-31")]
    public void Dates_are_read_as_people_write_them(string words, string expected) =>
        DateWords.Read(words, Feedback)!.Value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("尽快")]
    [InlineData("2020年6月31日")]
    [InlineData("2020年6月30日至7月10日")]
    [InlineData("2020-13")]
    [InlineData("20201301")]
    [InlineData("第五季度")]
    public void What_is_no_date_is_none(string words) => DateWords.Read(words, Feedback).ShouldBeNull();

    [Theory]
    [InlineData("1.修订制度，每季度1次；2.补缴1.26万元", "修订制度，每季度1次|补缴1.26万元")]
    [InlineData("1、甲\n2、乙\n3、丙", "甲|乙|丙")]
    [InlineData("（1）甲。（2）乙。", "甲。|乙。")]
    [InlineData("①甲②乙", "甲|乙")]
    [InlineData("一是甲；二是乙；三是丙", "甲|乙|丙")]
    [InlineData("1.总体：（1）甲；（2）乙。2.其他", "总体：（1）甲；（2）乙。|其他")]
    [InlineData("第一季度起5.甲；1.乙", "第一季度起5.甲；乙")]
    [InlineData("甲\n乙", "甲|乙")]
    [InlineData("甲；乙", "甲；乙")]
    [InlineData("  ", "")]
    public void Measures_of_one_cell_are_told_apart(string cell, string expected) =>
        string.Join('|', MeasureList.Split(cell)).ShouldBe(expected);

    [Theory]
    [InlineData("23", 23)]
    [InlineData("２３", 23)]
    [InlineData("二十三", 23)]
    [InlineData("十", 10)]
    [InlineData("一百零五", 105)]
    [InlineData("二〇二〇", 2020)]
    [InlineData("两", 2)]
    [InlineData("许多", null)]
    [InlineData("", null)]
    public void Chinese_numerals_are_read(string words, int? expected) => ChineseNumerals.Parse(words).ShouldBe(expected);

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    [InlineData(100, "100")]
    public void Chinese_numerals_are_written(int number, string expected) => ChineseNumerals.Write(number).ShouldBe(expected);

    [Fact]
    public void Units_are_told_apart_but_not_within_brackets() =>
        UnitList.Split("办公室、财务科，人事科,审计科;纪检室（甲、乙）\n办公室").ShouldBe(["办公室", "财务科", "人事科", "审计科", "纪检室（甲、乙）"]);
}
