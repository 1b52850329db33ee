package dev.stancewatch.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a handler can reach, read from the class files: a call graph over the classes of this
/// project by rapid type analysis (Bacon and Sweeney, 1996). A call leads to every class that is
/// made somewhere along the way and has the method; a lambda counts as called where it is made.
final class Reachable {
  private static final String PROJECT = "dev/stancewatch/";

  /// A method, wherever it is declared.
  record Method(String owner, String name, String type) {}

  private final Map<String, Optional<ClassModel>> classes = new HashMap<>();
  private final Set<Method> seen = new LinkedHashSet<>();
  private final Set<Method> virtual = new LinkedHashSet<>();
  private final Set<String> made = new LinkedHashSet<>();
  private final Deque<Method> todo = new ArrayDeque<>();
  private final Set<Method> outside = new LinkedHashSet<>();
  private final Set<String> strings = new LinkedHashSet<>();

  private Reachable() {}

  /// Walks from the constructor that Lambda calls and from all that Lambda may call.
  ///
  /// @param handler name of the class
  static Reachable from(String handler) {
    Reachable walk = new Reachable();
    String name = handler.replace('.', '/');
    walk.make(name);
    walk.call(new Method(name, "<init>", "()V"));
    walk.run();
    return walk;
  }

  /// Methods of libraries and of the JDK that are called.
  Set<Method> outside() {
    return outside;
  }

  /// String constants in the code that is reached.
  Set<String> strings() {
    return strings;
  }

  private void run() {
    int before;
    do {
      before = seen.size() + made.size();
      while (!todo.isEmpty()) {
        scan(todo.poll());
      }
      for (Method method : Set.copyOf(virtual)) {
        made.stream()
            .filter(type -> isSubtype(type, method.owner()))
            .toList()
            .forEach(type -> dispatch(type, method));
      }
    } while (seen.size() + made.size() > before || !todo.isEmpty());
  }

  private void dispatch(String type, Method method) {
    for (String at = type; at.startsWith(PROJECT); at = superclass(at)) {
      if (declares(at, method)) {
        call(new Method(at, method.name(), method.type()));
        return;
      }
    }
    supertypes(type).stream()
        .filter(parent -> declares(parent, method))
        .forEach(parent -> call(new Method(parent, method.name(), method.type())));
  }

  private void call(Method method) {
    if (seen.add(method)) {
      todo.add(method);
      initialize(method.owner());
    }
  }

  private void initialize(String type) {
    Method initializer = new Method(type, "<clinit>", "()V");
    if (declares(type, initializer) && seen.add(initializer)) {
      todo.add(initializer);
    }
  }

  /// An object of the project may be called by a library through what it inherits from there.
  private void make(String type) {
    if (!type.startsWith(PROJECT) || !made.add(type)) {
      return;
    }
    initialize(type);
    if (supertypes(type).stream().anyMatch(parent -> isCallable(parent))) {
      model(type).stream()
          .flatMap(model -> model.methods().stream())
          .filter(method -> !method.methodName().equalsString("<init>"))
          .filter(method -> method.flags().has(java.lang.reflect.AccessFlag.PUBLIC))
          .forEach(method -> call(of(type, method)));
    }
  }

  private static boolean isCallable(String parent) {
    return !parent.startsWith(PROJECT)
        && !parent.equals("java/lang/Object")
        && !parent.equals("java/lang/Record")
        && !parent.equals("java/lang/Enum");
  }

  private static Method of(String owner, MethodModel method) {
    return new Method(owner, method.methodName().stringValue(), method.methodType().stringValue());
  }

  private void scan(Method method) {
    model(method.owner()).stream()
        .flatMap(model -> model.methods().stream())
        .filter(candidate -> of(method.owner(), candidate).equals(method))
        .flatMap(candidate -> candidate.code().stream())
        .forEach(code -> code.forEach(this::scan));
  }

  private void scan(CodeElement element) {
    switch (element) {
      case InvokeInstruction call ->
          use(
              new Method(
                  call.owner().asInternalName(),
                  call.name().stringValue(),
                  call.type().stringValue()));
      case NewObjectInstruction object -> make(object.className().asInternalName());
      case InvokeDynamicInstruction dynamic -> {
        for (LoadableConstantEntry argument : dynamic.invokedynamic().bootstrap().arguments()) {
          if (argument instanceof MethodHandleEntry handle) {
            use(
                new Method(
                    handle.reference().owner().asInternalName(),
                    handle.reference().name().stringValue(),
                    handle.reference().type().stringValue()));
          }
        }
      }
      case ConstantInstruction constant -> {
        if (constant.constantValue() instanceof String text) {
          strings.add(text);
        }
      }
      default -> {}
    }
  }

  private void use(Method method) {
    if (!method.owner().startsWith(PROJECT)) {
      outside.add(method);
      return;
    }
    if (method.name().equals("<init>")) {
      make(method.owner());
    }
    virtual.add(method);
    for (String at = method.owner(); at.startsWith(PROJECT); at = superclass(at)) {
      if (declares(at, method)) {
        call(new Method(at, method.name(), method.type()));
        return;
      }
    }
    outside.add(method);
  }

  private boolean declares(String type, Method method) {
    return model(type).stream()
        .flatMap(model -> model.methods().stream())
        .anyMatch(
            candidate ->
                candidate.methodName().equalsString(method.name())
                    && candidate.methodType().equalsString(method.type()));
  }

  private boolean isSubtype(String type, String parent) {
    return type.equals(parent) || supertypes(type).contains(parent);
  }

  private Set<String> supertypes(String type) {
    Set<String> all = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(type));
    while (!open.isEmpty()) {
      Optional<ClassModel> model = model(open.poll());
      model
          .flatMap(ClassModel::superclass)
          .map(entry -> entry.asInternalName())
          .filter(all::add)
          .ifPresent(open::add);
      model.stream()
          .flatMap(known -> known.interfaces().stream())
          .map(entry -> entry.asInternalName())
          .filter(all::add)
          .forEach(open::add);
    }
    return all;
  }

  private String superclass(String type) {
    return model(type)
        .flatMap(ClassModel::superclass)
        .map(entry -> entry.asInternalName())
        .orElse("java/lang/Object");
  }

  private Optional<ClassModel> model(String type) {
    return type.startsWith(PROJECT)
        ? classes.computeIfAbsent(type, Reachable::load)
        : Optional.empty();
  }

  private static Optional<ClassModel> load(String type) {
    try (InputStream in = Reachable.class.getResourceAsStream("/" + type + ".class")) {
      return in == null ? Optional.empty() : Optional.of(ClassFile.of().parse(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
