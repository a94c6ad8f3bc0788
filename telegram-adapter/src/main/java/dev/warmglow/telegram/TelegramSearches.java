package dev.warmglow.telegram;

import dev.warmglow.core.event.Lookup;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.core.platform.Outgoing.Audience;
import dev.warmglow.telegram.TelegramRenderer.Rendered;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;

/**
 * Answers what people type after the bot's name in any chat: at once, beside the updates, and
 * without a trace. Thread-safe.
 *
 * @see <a href="https://core.telegram.org/bots/api#inline-mode">Inline mode</a>
 */
final class TelegramSearches {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramSearches.class);
  private static final int MOST = 25;
  private static final int MOST_AT_ONCE = 32;

  /** In seconds; what is found may change, and who may see it too. */
  private static final int KEPT = 5;

  private final TelegramCalls calls;
  private final EventSink sink;
  private final TelegramRenderer renderer;
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);

  TelegramSearches(TelegramCalls calls, EventSink sink, TelegramRenderer renderer) {
    this.calls = calls;
    this.sink = sink;
    this.renderer = renderer;
  }

  /** Answers the update if it is a search; who types faster than that is answered later. */
  void answer(Update update) {
    InlineQuery query = update.getInlineQuery();
    if (query == null || query.getFrom() == null || query.getId() == null || !free.tryAcquire()) {
      return;
    }
    Thread.ofVirtual()
        .name("telegram-search")
        .start(() -> {
          try {
            answer(query);
          } finally {
            free.release();
          }
        });
  }

  private void answer(InlineQuery query) {
    try {
      calls.call(
          AnswerInlineQuery.builder()
              .inlineQueryId(query.getId())
              .results(found(query))
              .isPersonal(true)
              .cacheTime(KEPT)
              .build());
    } catch (CallFailed failed) {
      LOG.debug("a search was not answered: {}", failed.failure().reason());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unforeseen) {
      // Its message may hold what somebody typed.
      LOG.warn("a search could not be answered: {}", unforeseen.getClass().getSimpleName());
    }
  }

  private List<InlineQueryResult> found(InlineQuery query) {
    TelegramChat chat = new TelegramChat(query.getFrom().getId(), null);
    Lookup.SearchRequested asked =
        new Lookup.SearchRequested(
            TelegramEventReader.caller(query.getFrom(), chat),
            query.getQuery() == null ? "" : query.getQuery());
    Audience audience = new Audience(asked.caller().locale(), ZoneOffset.UTC);
    return sink.results(asked).stream()
        .limit(MOST)
        .map(result -> article(result, audience))
        .toList();
  }

  private InlineQueryResult article(SearchResult result, Audience audience) {
    Rendered rendered = renderer.render(result.message(), audience, true);
    TelegramText text = only(rendered.parts());
    return InlineQueryResultArticle.builder()
        .id(result.id())
        .title(TelegramCharacters.shown(result.title()))
        .description(TelegramCharacters.safe(result.description()))
        .inputMessageContent(
            InputTextMessageContent.builder()
                .messageText(text.text())
                .entities(text.entitiesOrNull())
                .linkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build())
                .build())
        .replyMarkup(rendered.buttons())
        .build();
  }

  /** One result is one message, so of a longer one it says that there is more. */
  private static TelegramText only(List<TelegramText> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    TelegramText first = parts.getFirst().split(TelegramLimits.TEXT - 1).getFirst();
    return new TelegramText(first.text() + "…", first.entities());
  }
}
