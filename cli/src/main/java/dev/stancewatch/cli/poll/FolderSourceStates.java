package dev.stancewatch.cli.poll;

import dev.stancewatch.core.source.ShardClaim;
import dev.stancewatch.core.source.SourceId;
import dev.stancewatch.core.source.SourceState;
import dev.stancewatch.core.source.SourceStates;
import dev.stancewatch.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Remembers polling in a folder: one file for each source and each shard, replaced as a whole, so
/// that a run that is cut off leaves no half of one. Threads and processes may share a folder.
public final class FolderSourceStates implements SourceStates {
  private final Path sources;
  private final Path shards;
  private final Path lock;

  /// @param folder is made if it does not exist
  public FolderSourceStates(Path folder) throws IOException {
    this.sources = Files.createDirectories(folder.resolve("sources"));
    this.shards = Files.createDirectories(folder.resolve("shards"));
    this.lock = folder.resolve("lock");
  }

  @Override
  public Optional<ShardClaim> claim(int shard, String owner, Instant now, Duration lease) {
    return exclusively(
        () -> {
          Optional<ShardClaim> held = read(shardFile(shard), ShardClaim.class);
          boolean taken =
              held.isPresent()
                  && held.get().expiresAt().isAfter(now)
                  && !held.get().owner().equals(owner);
          if (taken) {
            return Optional.empty();
          }
          ShardClaim claim =
              new ShardClaim(
                  shard,
                  owner,
                  now.plus(lease),
                  held.map(ShardClaim::polledThrough).orElse(Instant.EPOCH),
                  held.map(ShardClaim::owed).orElse(Set.of()));
          write(shardFile(shard), claim);
          return Optional.of(claim);
        });
  }

  @Override
  public Map<SourceId, SourceState> find(Collection<SourceId> ids) {
    Map<SourceId, SourceState> found = new HashMap<>();
    for (SourceId id : ids) {
      read(sourceFile(id), SourceState.class).ifPresent(state -> found.put(id, state));
    }
    return Map.copyOf(found);
  }

  @Override
  public Optional<SourceState> save(SourceState state) {
    return exclusively(
        () -> {
          Path file = sourceFile(state.id());
          long stored = read(file, SourceState.class).map(SourceState::version).orElse(0L);
          if (stored != state.version()) {
            return Optional.empty();
          }
          SourceState next = state.withVersion(state.version() + 1);
          write(file, next);
          return Optional.of(next);
        });
  }

  @Override
  public boolean release(ShardClaim claim, Instant polledThrough, Set<SourceId> owed) {
    return exclusively(
        () -> {
          Path file = shardFile(claim.shard());
          if (!read(file, ShardClaim.class).equals(Optional.of(claim))) {
            return false;
          }
          write(
              file,
              new ShardClaim(claim.shard(), claim.owner(), Instant.EPOCH, polledThrough, owed));
          return true;
        });
  }

  /// One lock for the threads of this process, one for other processes.
  private synchronized <T> T exclusively(Supplier<T> deed) {
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock held = channel.lock();
      try {
        return deed.get();
      } finally {
        held.release();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path shardFile(int shard) {
    return shards.resolve(shard + ".json");
  }

  /// Identifiers are words, but a word may hold characters that no file name can.
  private Path sourceFile(SourceId id) {
    String name = id.value();
    boolean plain = name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,80}");
    return sources.resolve((plain ? name : "~" + hex(name)) + ".json");
  }

  private static String hex(String name) {
    return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> Optional<T> read(Path file, Class<T> type) {
    try {
      return Files.exists(file)
          ? Optional.of(Json.read(Files.readString(file), type))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, Object value) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, Json.write(value) + "\n");
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
