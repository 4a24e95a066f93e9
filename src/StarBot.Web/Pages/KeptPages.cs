using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Progress;
using StarBot.Practice.Stories;
using StarBot.Practice.Transcripts;
using StarBot.Web.Access;
using StarBot.Web.Chat;

namespace StarBot.Web.Pages;

/// <summary>The pages that only show: the conversation, stories, progress, a file that a post holds.</summary>
internal sealed class KeptPages(
    Door door, ChatPages chat, StoryShelf stories, ProgressReader progress, PackLibrary library, TranscriptReader transcripts, Markup markup, IAntiforgery antiforgery)
{
    public async Task<IResult> ChatAsync(HttpContext http, long? before, CancellationToken cancellation) =>
        await door.EnterAsync(http, welcomesNew: true) is { } person
            ? await chat.ShowAsync(http, person, before, cancellation)
            : await chat.ClosedAsync(http);

    public async Task<IResult> StoriesAsync(HttpContext http, CancellationToken cancellation) =>
        await door.EnterAsync(http, welcomesNew: true) is { } person
            ? await markup.PageAsync<StoriesPage>(
                StatusCodes.Status200OK,
                (nameof(StoriesPage.Stories), await stories.ReadAsync(person.Workspace, person.Id, cancellation)),
                (nameof(StoriesPage.Form), FormOf(http, person)))
            : await chat.ClosedAsync(http);

    public async Task<IResult> ProgressAsync(HttpContext http, CancellationToken cancellation)
    {
        if (await door.EnterAsync(http, welcomesNew: true) is not { } person)
            return await chat.ClosedAsync(http);
        var rated = await progress.RatedAsync(person.Workspace, person.Id, cancellation);
        return await markup.PageAsync<ProgressPage>(
            StatusCodes.Status200OK,
            (nameof(ProgressPage.Report), ProgressWords.Report(rated, [.. library.Principles.Select(p => p.Name)])),
            (nameof(ProgressPage.Form), FormOf(http, person)));
    }

    /// <summary>A file that a post of this person's own conversation holds, always as a download.</summary>
    public async Task<IResult> FileAsync(HttpContext http, long number, int index, CancellationToken cancellation)
    {
        if (await door.EnterAsync(http, welcomesNew: false) is not { } person)
            return await chat.ClosedAsync(http);
        var post = await transcripts.PostAsync(person.Address, number, cancellation);
        return index >= 0 && index < post?.Blocks.Length && post.Blocks[index] is PostBlock.Attachment file
            ? Results.File(Encoding.UTF8.GetBytes(file.Content), file.MediaType, file.FileName)
            : Results.NotFound();
    }

    private PageForm FormOf(HttpContext http, WebPerson person) =>
        new(antiforgery.GetAndStoreTokens(http).RequestToken!, ChatPages.NewNonce(), "", person.CameFromChat);
}
