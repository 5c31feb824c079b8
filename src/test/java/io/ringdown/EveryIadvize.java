package io.ringdown;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of one connected bot, new, that plays {@code callback} in English, as iAdvize meets it and on both databases. */
@ParameterizedClass
@EnumSource(Stage.Store.class)
abstract class EveryIadvize {
    @Parameter
    Stage.Store store;

    Stage stage;
    Iadvize iadvize;

    @BeforeEach
    void bind() {
        stage = store.stage();
        iadvize = Iadvize.bound(stage.gateway, "acme", "callback", "en");
    }

    @AfterEach
    void letGo() {
        stage.vendor.release();
    }
}
