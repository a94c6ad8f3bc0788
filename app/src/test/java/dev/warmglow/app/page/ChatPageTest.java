package dev.warmglow.app.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatPageTest extends PageTests {

  @Test
  void whatOnlyOnePersonSeesIsNotThereForTheNext() {
    Chat chat = on(DISCORD).as("anna");
    chat.picks("help");
    chat.runsWith();
    chat.sees("None of it is a must.");
    chat.sees("Only you can see this");

    chat.as("ben").doesNotSee("None of it is a must.");
    chat.as("anna").sees("None of it is a must.");
    chat.presses("Dismiss message");
    chat.doesNotSee("None of it is a must.");
  }

  @Test
  void aPrivateChatIsOnlyThereForItsPerson() {
    Chat chat = on(TELEGRAM).as("ben");
    chat.goesToThePrivateChat();
    chat.says("Between the two of us");
    chat.sees("Between the two of us");

    chat.as("anna").doesNotSee("Between the two of us");
  }

  @Test
  void aKillAndARestartLoseNothing() {
    Chat chat = on(TELEGRAM);
    checkinWithAnna(chat, "Did your canary sleep?");
    tab.eval(
        """
        window.states = [];
        new MutationObserver(() => states.push(document.getElementById('state').dataset.state))
          .observe(document.getElementById('state'), { attributes: true })\
        """);

    tab.click("document.getElementById('restart')");
    tab.await("document.getElementById('state').dataset.state === 'down'");
    chat.as("olga").says("/resource_list");
    tab.await("document.getElementById('state').dataset.state === 'running'");
    assertTrue(tab.eval("states.includes('down')").asBoolean());
    chat.sees("The library is empty.");

    tab.click("document.getElementById('plus-hour')");
    chat.sees("Did your canary sleep?");
    chat.sees("Tap if you like");
  }

  @Test
  void theClockGoesOnToTheNextMorningAndTheNextWeek() {
    long before = millis();
    tab.click("document.getElementById('next-morning')");
    tab.await("document.getElementById('now').textContent.endsWith('09:00')");
    assertTrue(millis() > before);

    long morning = millis();
    tab.click("document.getElementById('next-week')");
    tab.await(
        "Date.parse(document.getElementById('now').dateTime) >= " + (morning + 7 * 86_400_000L));
  }

  private long millis() {
    return tab.eval("Date.parse(document.getElementById('now').dateTime)").asLong();
  }

  @Test
  void aCommandIsRunWithTheKeyboardAlone() {
    tab.open(demo.url());
    tab.key("Tab");
    assertEquals(
        "Skip to the local Discord", tab.eval("document.activeElement.textContent").asText());
    tab.key("Enter");
    tabTo("document.activeElement.matches('#discord .people input')");
    String someone = tab.eval("document.activeElement.value").asText();
    tab.key("ArrowRight");
    tab.await(
        "document.querySelector('#discord .people input:checked').value !== '" + someone + "'");
    tab.await("document.activeElement.matches('#discord .people input')");
    tabTo("document.activeElement.matches('#discord textarea')");

    tab.type("/settings");
    tab.await(
        "document.querySelector('#discord textarea').getAttribute('aria-expanded') === 'true'");
    tab.key("ArrowDown");
    tab.await(
        "document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).getAttribute('aria-selected')"
            + " === 'true'");
    tab.key("Escape");
    tab.await(
        "document.querySelector('#discord textarea').getAttribute('aria-expanded') === 'false'");
    tab.eval("document.activeElement.select()");
    tab.type("/resource fi");
    tab.key("Enter");
    tab.await("document.activeElement.matches('.slash input')");
    tab.key("Enter");
    tab.await("document.activeElement.getAttribute('aria-invalid') === 'true'");
    tab.type("elephants");
    tab.key("Enter");
    on(DISCORD).sees("Nothing found.");
    tab.await("document.activeElement.matches('#discord textarea')");
  }

  @Test
  void aMessageIsReactedToWithTheKeyboardAlone() {
    Chat chat = on(TELEGRAM);
    chat.says("Who likes canaries?");
    chat.sees("Who likes canaries?");
    tab.eval("document.querySelector('#telegram .lines').focus()");
    tab.key("ArrowUp");
    tab.key("ArrowRight");
    tab.await("document.activeElement.getAttribute('aria-label') === 'React with ❤️'");
    tab.key("Enter");
    tab.await("document.querySelector('#telegram .reactions .mine').textContent.includes('❤️')");
  }

  private void tabTo(String there) {
    for (int i = 0; i < 40 && !tab.eval(there).asBoolean(); i++) {
      tab.key("Tab");
    }
    assertTrue(tab.eval(there).asBoolean(), there);
    assertNotEquals(
        "none",
        tab.eval(
                "getComputedStyle(document.activeElement.closest('label, .input-line') ??"
                    + " document.activeElement).outlineStyle +"
                    + " getComputedStyle(document.activeElement.closest('label,"
                    + " .input-line')).boxShadow")
            .asText());
  }

  @Test
  void everythingThatCanBeUsedHasAName() {
    on(DISCORD).sees("Harbor");
    for (String role :
        List.of("button", "textbox", "combobox", "radio", "tab", "link", "navigation", "list")) {
      assertEquals(List.of(), tab.nameless(role), role);
    }
    assertEquals("1", tab.eval("document.querySelectorAll('h1').length + ''").asText());
    assertEquals("1", tab.eval("document.querySelectorAll('main').length + ''").asText());
  }

  @Test
  void aFormIsClosedWithEscapeAndTheFocusComesBack() {
    Chat chat = on(DISCORD).as("mara");
    chat.picks("checkin start");
    chat.runsWith();
    tab.await("document.activeElement.closest('dialog')");
    tab.key("Escape");
    tab.await("!document.querySelector('dialog')");
    tab.await("document.activeElement.matches('#discord textarea')");
  }

  @Test
  void nothingIsAskedForElsewhere() throws Exception {
    List<String> came = new CopyOnWriteArrayList<>();
    HttpServer elsewhere =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          came.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    elsewhere.start();
    try {
      String url = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
      assertEquals(
          List.of(),
          tab.requests.stream().filter(one -> !one.startsWith(demo.url() + "/")).toList());
      assertEquals(List.of(), tab.complaints);

      assertEquals(
          "refused",
          tab.eval("fetch('" + url + "/fetch').then(() => 'let through', () => 'refused')")
              .asText());
      tab.eval(
          "new Promise((done) => { const i = new Image(); i.onload = i.onerror = done; i.src = '"
              + url
              + "/image'; document.body.append(i) })");
      assertEquals(
          "refused",
          tab.eval(
                  "(() => { try { document.body.innerHTML = '<b>x</b>'; return 'let through' }"
                      + " catch { return 'refused' } })()")
              .asText());
      assertFalse(tab.complaints.isEmpty(), "the browser said what it refused");
      assertEquals(List.of(), came);
    } finally {
      elsewhere.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void whatPeopleWriteIsOnlyEverText(String platform) {
    String words = "<img src=x onerror=alert(1)><b>bold</b> [a](javascript:alert(2))";
    Chat chat = on(platform).as("anna");
    chat.says(words);
    chat.sees("<img src=x onerror=alert(1)>");
    assertEquals(
        0,
        tab.eval("document.querySelectorAll('.words img, .words b, a[href^=javascript]').length")
            .asInt());
  }

  @Test
  void aNewcomerJoinsByInvitation() {
    Chat chat = on(DISCORD).as("nora");
    chat.doesNotSee("Kettle is on");
    chat.presses("Accept invite");
    chat.sees("Kettle is on");

    chat = on(TELEGRAM).as("nora");
    chat.presses("Join group");
    chat.sees("Kettle is on");
  }

  @ParameterizedTest
  @CsvSource({"1280,false", "1280,true", "390,false", "390,true"})
  void wordsAreReadableAndNothingMovesOrSticksOut(int width, boolean dark) {
    reopen(width, dark);
    Chat chat = on(DISCORD).as("mara");
    chat.says("Does anything move? " + width + dark);
    chat.sees("Does anything move? " + width + dark);
    if (width == NARROW) {
      tab.click("document.getElementById('tab-telegram')");
    }
    on(TELEGRAM).sees("Harbor");

    assertEquals(dark, tab.eval("matchMedia('(prefers-color-scheme: dark)').matches").asBoolean());
    assertTrue(
        tab.eval("document.documentElement.scrollWidth <= innerWidth").asBoolean(),
        "no scrolling sideways");
    assertTrue(tab.eval(LAYOUT_SHIFT).asDouble() < 0.02, "layout shift");
    assertEquals("[]", tab.eval(TOO_FAINT).toString());
  }

  private static final String LAYOUT_SHIFT =
      """
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((one) => { sum += one.hadRecentInput ? 0 : one.value; }))
          .observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 100);
      })\
      """;

  /** Words with a contrast under 4.5, as WCAG 2.2 counts it, where the background is one colour. */
  private static final String TOO_FAINT =
      """
      (() => {
        const light = (rgb) => rgb.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const parse = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
        const behind = (node) => {
          const layers = [];
          for (let at = node; at; at = at.parentElement) {
            const style = getComputedStyle(at);
            if (style.backgroundImage !== 'none') return null;
            const [r, g, b, a = 1] = parse(style.backgroundColor);
            if (a > 0) layers.push([r, g, b, a]);
            if (a === 1) break;
          }
          return layers.reverse().reduce((under, [r, g, b, a]) => [r, g, b].map((c, i) => c * a + under[i] * (1 - a)), [255, 255, 255]);
        };
        return [...document.querySelectorAll('h1, h2, h3, p, small, time, button, label, .words, .author, .room-label, .person-name')]
          .filter((node) => node.checkVisibility({ opacityProperty: true }) && !node.disabled && !node.closest('.tools, .unseen, .skip')
            && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
          .map((node) => {
            const back = behind(node);
            if (!back) return null;
            const [r, g, b] = parse(getComputedStyle(node).color);
            const [high, low] = [light([r, g, b]), light(back)].sort((x, y) => y - x);
            const ratio = (high + 0.05) / (low + 0.05);
            return ratio < 4.5 ? `${node.className || node.tagName} "${node.textContent.slice(0, 30)}" ${ratio.toFixed(2)}` : null;
          }).filter(Boolean);
      })()\
      """;
}
