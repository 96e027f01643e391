package org.countersign.mailbox;

import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.countersign.Patience;
import org.countersign.TestDatabase;
import org.countersign.outbox.LetterKind;
import org.countersign.outbox.Outgoing;
import org.countersign.outbox.TestOutbox;
import org.junit.jupiter.api.*;
import org.junit.jupiter.api.io.TempDir;

/** Dovecot and Exim as Debian has them, started on loopback; without them, or without the right to start them, these tests are skipped. */
class RealServersIT {
    @TempDir static Path keys;
    static Path place;

    @BeforeAll static void make_room() throws IOException {
        place = Files.createTempDirectory("mailroom");
        for (String each : List.of("", "run", "state", "mail", "spool", "in")) {
            Files.createDirectories(place.resolve(each));
            Files.setPosixFilePermissions(place.resolve(each), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
    }

    @AfterAll static void clear() throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        }
    }

    @Test void dovecot_is_read_listened_to_and_read_on_after_it_was_killed() throws Exception {
        needs("dovecot", "dovecot-imapd");
        int port = free();
        Path file = Files.writeString(place.resolve("dovecot.conf"), dovecot(place, port));
        try (TestDatabase database = TestDatabase.fresh()) {
            TestMailboxes house = new TestMailboxes(database, keys);
            long box = house.mailboxes.add(TestMailboxes.asked("office", port, "office", "secret"));
            Process dovecot = start(port, "dovecot", "-F", "-c", file.toString());
            Thread listener = null;
            try {
                drop("a", "b");
                MailboxWork.Trial trial = house.work.attempt(house.mailboxes.open(box));
                assertTrue(trial.wrong().isEmpty() && trial.listens() && trial.messages() == 2, trial.toString());
                house.round();
                assertEquals(2, house.number("SELECT COUNT(*) FROM letter WHERE size = " + MailboxIT.raw("a").length()));
                try (Stream<Path> seen = Files.list(place.resolve("mail/cur"))) {
                    assertEquals(2, seen.filter(each -> each.toString().endsWith("S")).count());
                }
                house.execute("UPDATE mailbox SET next_at = '2000-01-01'");
                MailboxQueue.Lease lease = house.queue.next().orElseThrow();
                listener = new Thread(() -> house.work.carry(lease, true));
                listener.start();
                await(() -> house.number("SELECT COUNT(*) FROM mailbox WHERE idles") == 1);
                drop("c");
                await(() -> house.number("SELECT COUNT(*) FROM mailbox_message") == 3);
                end(dovecot);
                listener.join(Duration.ofSeconds(30).toMillis());
                assertFalse(listener.isAlive(), "a dead server is noticed");
                assertEquals(1, house.mailboxes.byId(box).orElseThrow().course().failures());
                drop("d");
                dovecot = start(port, "dovecot", "-F", "-c", file.toString());
                house.round();
                assertEquals(4, house.number("SELECT COUNT(*) FROM contact"));
                assertEquals(0, house.number("SELECT COUNT(*) FROM mailbox_message WHERE state <> 'TAKEN' OR seen_at IS NULL"));
            } finally {
                house.work.hangUp();
                end(dovecot);
            }
        }
    }

    @Test void exim_takes_our_letters_and_what_it_refuses_for_good_closes_the_address() throws Exception {
        needs("exim4", "exim4-daemon-light");
        int port = free();
        String settings = """
                keep_environment =
                deliver_drop_privilege = true
                exim_user = Debian-exim
                primary_hostname = mx.example
                daemon_smtp_ports = %2$d
                local_interfaces = 127.0.0.1
                spool_directory = %1$s/spool
                log_file_path = %1$s/exim-%%s
                pid_file_path = %1$s/exim.pid
                tls_advertise_hosts =
                never_users =
                acl_smtp_rcpt = rcpt
                begin acl
                rcpt:
                  deny message = 550 5.1.1 no such mailbox
                       local_parts = gone
                  accept
                begin routers
                all:
                  driver = accept
                  transport = file
                begin transports
                file:
                  driver = appendfile
                  directory = %1$s/in
                  maildir_format
                  create_directory
                  return_path_add
                """.formatted(place, port);
        Path file = Files.writeString(place.resolve("exim.conf"), settings);
        Process exim = start(port, "exim4", "-bdf", "-C", file.toString());
        try (TestDatabase database = TestDatabase.fresh()) {
            TestOutbox house = new TestOutbox(database, keys).through(port);
            long taken = house.outbox.put(TestOutbox.letter("taken", LetterKind.ACKNOWLEDGEMENT, "orla@example.org"));
            long refused = house.outbox.put(TestOutbox.letter("refused", LetterKind.REPLY, "gone@example.org"));
            house.work.send();
            Outgoing sent = house.outbox.byId(taken).orElseThrow();
            assertEquals(Outgoing.State.SENT, sent.state());
            assertEquals(Outgoing.State.FAILED, house.outbox.byId(refused).orElseThrow().state());
            assertEquals(List.of("gone@example.org"), house.closed.stream().map(each -> each.address()).toList());
            Path inbox = place.resolve("in/new");
            await(() -> Files.isDirectory(inbox) && files(inbox).size() == 1);
            String received = Files.readString(files(inbox).get(0), StandardCharsets.ISO_8859_1);
            for (String line : List.of("Return-path: <>", "Message-ID: <" + sent.messageId() + ">", "Auto-Submitted: auto-replied")) assertTrue(received.contains(line), line + " in " + received);
        } finally {
            end(exim);
        }
    }

    /** Its settings: one mailbox, whose password is "secret". */
    static String dovecot(Path place, int port) {
        return """
                protocols = imap
                listen = 127.0.0.1
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/dovecot.log
                ssl = no
                disable_plaintext_auth = no
                mail_location = maildir:%1$s/mail
                first_valid_uid = 0
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service anvil {
                  chroot =
                }
                passdb {
                  driver = static
                  args = password=secret
                }
                userdb {
                  driver = static
                  args = uid=65534 gid=65534 home=%1$s
                }
                """.formatted(place, port);
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Into the mailbox, as a mail server delivers. */
    static void drop(String... ids) throws IOException {
        for (String id : ids) deliver(id, MailboxIT.raw(id));
    }

    static void deliver(String id, String raw) throws IOException {
        Path fresh = Files.createDirectories(place.resolve("mail/new"));
        for (String each : List.of("mail/new", "mail/cur", "mail/tmp")) Files.setPosixFilePermissions(Files.createDirectories(place.resolve(each)), PosixFilePermissions.fromString("rwxrwxrwx"));
        Path file = Files.writeString(place.resolve("mail/tmp").resolve(System.nanoTime() + ".M1P1." + id), raw);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.move(file, fresh.resolve(file.getFileName()));
    }

    static void needs(String program, String name) {
        assumeTrue(Stream.of("/usr/sbin/", "/usr/bin/").anyMatch(at -> Files.isExecutable(Path.of(at + program))), "skipped: the package " + name + " is not installed");
        assumeTrue("root".equals(System.getProperty("user.name")), "skipped: " + program + " is started by root alone here");
    }

    static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    static Process start(int port, String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(place.resolve("said.log").toFile())).start();
        await(() -> answers(port));
        return process;
    }

    private static boolean answers(int port) {
        try (Socket line = new Socket("127.0.0.1", port)) {
            return line.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    static void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static void await(BooleanSupplier there) { Patience.until("the servers", Duration.ofSeconds(60), there); }
}
